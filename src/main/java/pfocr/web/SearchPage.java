package pfocr.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pfocr.query.Expansion;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.Operator;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;
import pfocr.search.FacetCounts;
import pfocr.search.Interpretation;
import pfocr.search.MatchedEntity;
import pfocr.search.ResultPage;
import pfocr.search.Suggestion;

/**
 * Everything the search page shows that is not simply a part of the result: links, chips, pages.
 */
public record SearchPage(Asked asked, ResultPage result) implements FilterRail {
  private static final int WIDE_BARS = 12;

  /** A link with its words. */
  public record Link(String label, String href) {}

  /** A link that may be the state shown. */
  public record Choice(String label, String href, boolean current) {}

  private SearchRequest request() {
    return asked.request();
  }

  /** Whether it is the bare start of the site. */
  public boolean start() {
    return asked.start();
  }

  /** Whether hits are shown as a grid. */
  public boolean grid() {
    return asked.view() == Asked.View.GRID
        || (asked.view() == Asked.View.AUTO && request().text().isEmpty());
  }

  /** So many names side by side are a set. */
  private static final int SET = 3;

  /** Words without any sign of the query language. */
  private static final Pattern LIST = Pattern.compile("[\\p{L}\\p{N}\\s,;/.+-]+");

  /** A text in marks of its own needs no second ones. */
  private static final Pattern PHRASE = Pattern.compile("^\\s*\"([^\"]+)\"\\s*$");

  private static final String ORGANISM = "organism";

  /** What stands in the title bar. */
  public String title() {
    if (start()) return "PFOCR Search: pathway figures from the literature";
    String what = request().text().isEmpty() ? "All figures" : request().text();
    return Format.shortened(what, 80) + " · PFOCR Search";
  }

  /** The form with its hidden fields. */
  public SearchForm form() {
    return SearchForm.of(asked, result.facets().stream().map(FacetCounts::field).toList());
  }

  /** The name of the order shown. */
  public String sort() {
    return request().sort().title();
  }

  /** Sort orders; the last one is for machines and shown only when it is on. */
  public List<Choice> sorts() {
    List<Choice> all = new ArrayList<>();
    for (Sort sort : Sort.values())
      if (sort != Sort.FIGID || request().sort() == sort)
        all.add(
            new Choice(
                sort.title(),
                asked.fromStart(r -> r.withSort(sort)).url("/"),
                request().sort() == sort));
    return all;
  }

  /** List and grid. */
  public List<Choice> views() {
    return List.of(
        new Choice("List", asked.withView(Asked.View.LIST).url("/"), !grid()),
        new Choice("Grid", asked.withView(Asked.View.GRID).url("/"), grid()));
  }

  @Override
  public List<FilterChip> filters() {
    return FilterChip.of(asked, result);
  }

  @Override
  public String withoutFilters() {
    return asked.fromStart(FilterChip::cleared).url("/");
  }

  @Override
  public List<FacetView> facets() {
    return FilterRail.ordered(result.facets()).stream()
        .map(facet -> FacetView.of(facet, asked))
        .toList();
  }

  /** Whether there is anything to narrow the result by, or to widen it again. */
  public boolean narrowable() {
    return !facets().isEmpty() || !request().filters().isEmpty() || result.total() > 0;
  }

  @Override
  public Optional<YearChart> years() {
    int bars = start() ? WIDE_BARS : BARS;
    return FilterRail.yearCounts(result.facets())
        .map(years -> YearChart.of(years, asked, YearChart.span(result.index()), bars));
  }

  @Override
  public String formId() {
    return "search";
  }

  @Override
  public String note() {
    return "";
  }

  @Override
  public Asked figures() {
    return asked;
  }

  /** The same with that part of the text taken as it is typed. */
  public String literally(Interpretation.Term term) {
    return asked.fromStart(Asked.literal(term.text())).url("/");
  }

  /**
   * The same with that part of the text replaced by another of its meanings, which stands alone
   * where the text has no place or no room for it.
   */
  public String meaning(Interpretation.Term term, Interpretation.Sense sense) {
    String text = request().text();
    if (term.start() < 0 || term.start() > term.end() || term.end() > text.length())
      return asked.fromStart(r -> r.withText(sense.id())).url("/");
    String changed = text.substring(0, term.start()) + sense.id() + text.substring(term.end());
    boolean room = changed.length() <= SearchRequest.MAX_TEXT;
    return asked.fromStart(r -> r.withText(room ? changed : sense.id())).url("/");
  }

  /** The same without concepts. */
  public String asTyped() {
    return asked.fromStart(r -> r.withExpand(false, Set.of())).url("/");
  }

  /** A text that lists things, as a gene set; "" for others. */
  public String set() {
    String text = request().text().strip();
    List<String> entries = List.of(text.split("[\\s,;]+"));
    if (entries.size() < SET || !LIST.matcher(text).matches()) return "";
    boolean separated = text.indexOf(',') >= 0 || text.indexOf(';') >= 0;
    long things =
        result.interpretation().terms().stream()
            .filter(term -> !term.sense().type().equals(ORGANISM))
            .count();
    if (!separated && things < SET || 2 * things < entries.size() && !separated) return "";
    StringBuilder url = new StringBuilder("/enrich?genes=");
    QueryString.encode(String.join(";", entries), url);
    return url.toString();
  }

  /** Whether a gene was read that other species have under the same symbol. */
  public boolean readsOrthologs() {
    return result.interpretation().terms().stream()
        .anyMatch(term ->
            term.alternatives().stream()
                .anyMatch(other -> other.label().equalsIgnoreCase(term.sense().label())));
  }

  /** The same without the genes of other species that share a typed symbol. */
  public String withoutOrthologs() {
    Set<Expansion> rest = EnumSet.copyOf(Expansion.ALL);
    rest.retainAll(request().expand());
    rest.remove(Expansion.ORTHOLOG);
    return asked.fromStart(r -> r.withExpand(rest, r.literals())).url("/");
  }

  /** What is switched off of what names may find, in words; "" when nothing or all is. */
  public String switchedOff() {
    if (request().expand().isEmpty()) return "";
    return Arrays.stream(Expansion.values())
        .filter(expansion -> !request().expand().contains(expansion))
        .map(Format::expansion)
        .collect(Collectors.joining(", "));
  }

  /** The same with all concepts. */
  public String expanded() {
    return asked.fromStart(r -> r.withExpand(true, Set.of())).url("/");
  }

  /** The same with all words, or any, required. */
  public String operator(Operator operator) {
    return asked.fromStart(r -> r.withOperator(operator)).url("/");
  }

  /** The suggested search. */
  public String suggested(Suggestion suggestion) {
    return asked.with(r -> suggestion.request()).url("/");
  }

  /** What the words find on their own: {@code KCC2 41, morphin 0}. */
  public String wordCounts() {
    return result.interpretation().words().stream()
        .map(word -> word.text() + "\u00a0" + Format.number(word.figures()))
        .collect(Collectors.joining(", "));
  }

  /** The same narrowed to figures that show the thing; the search itself when it has no id. */
  public String only(MatchedEntity match) {
    FacetField field = FacetField.valueOf(match.type().name());
    return asked
        .fromStart(
            Asked.filter(
                field, f -> match.id().isEmpty() ? f : new Filter(List.of(match.id()), f.none())))
        .url("/");
  }

  /** The page of a hit, which can step through this result. */
  public String figure(int place) {
    return FigureLinks.page(result.hits().get(place).figure()) + ranked(place);
  }

  /** The state of the search with the rank of a hit, as the query string of the hit's page. */
  private String ranked(int place) {
    if (request().cursor().isPresent()) return "";
    Asked list = start() ? asked.with(r -> r.withSort(Sort.NEWEST)) : asked;
    String state =
        list.with(r ->
                r.withPage(0, r.size()).withFacets(asked.base().facets(), asked.base().facetSize()))
            .url("");
    return (state.isEmpty() ? "?" : state + "&") + "rank=" + (request().from() + place);
  }

  /** The network of what this result draws together. */
  public String explore() {
    return asked.fromStart(r -> r).withView(Asked.View.AUTO).url("/explore");
  }

  /** This very search, in its canonical form. */
  public String address() {
    return asked.url("/");
  }

  /** The whole result as files. */
  public List<FileLink> files() {
    return FileLink.of(asked);
  }

  /** The feed of the newest figures of this search. */
  public String feed() {
    return FileLink.feed(asked.withView(Asked.View.AUTO));
  }

  /** The same question elsewhere. */
  public List<Link> peers() {
    return PeerLinks.of(request().text(), result.interpretation());
  }

  /** What was typed, cut when it is long. */
  public String shortText() {
    return Format.shortened(PHRASE.matcher(request().text()).replaceFirst("$1"), 120);
  }

  /** Notes of the engine and of the address. */
  public List<String> warnings() {
    List<String> all = new ArrayList<>(result.warnings());
    all.addAll(asked.warnings());
    return all;
  }

  /** Links to other pages of the result. */
  public Paging paging() {
    return Paging.of(asked, result);
  }
}
