package pfocr.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import pfocr.enrich.Background;
import pfocr.enrich.EnrichRequest;
import pfocr.enrich.Measure;
import pfocr.enrich.Universe;
import pfocr.query.SearchRequest;

/**
 * What an address of the gene-set statistics asks for. It prints itself as the one canonical query
 * string that asks for the same.
 *
 * @param figures which figures are tested, and the page
 * @param list the list as it was pasted, with one separator
 * @param allMembers whether figures come with what is in one of the two sets only
 */
public record EnrichAsked(
    Asked figures,
    String list,
    String background,
    Universe universe,
    Measure sort,
    boolean allMembers) {
  static final List<String> SORTS = Arrays.stream(Measure.values()).map(Measure::key).toList();
  static final List<String> UNIVERSES =
      Arrays.stream(Universe.values()).map(Universe::key).toList();

  static final List<String> MEMBERS = List.of("shared", "all");

  /** Most figures that come with all members of both sets. */
  static final int MOST_WITH_ALL = 100;

  /** Letters of the list that headings have room for. */
  private static final int ENTRIES = 80;

  /** Reads the parameters, with the defaults of the base. */
  static EnrichAsked read(Given given, SearchRequest base) {
    Asked figures = Params.read(given.without(Param.SORT), base, ApiField.ENRICH_PATHS);
    EnrichRequest read =
        new EnrichRequest(
            figures.request(),
            String.join("\n", given.all(Param.GENES)),
            background(given.all(Param.BACKGROUND)),
            universe(given),
            sort(given));
    return new EnrichAsked(
        figures,
        read.list(),
        read.background(),
        read.universe(),
        read.sort(),
        allMembers(given, read));
  }

  /** The form sends a choice and a text; the text means more. */
  private static String background(List<String> given) {
    List<String> texts = given.stream().filter(text -> !isChoice(text)).toList();
    if (!texts.isEmpty()) return String.join("\n", texts);
    String choice = given.stream().findFirst().orElse("").strip();
    return choice.equalsIgnoreCase(Background.Kind.ORGANISM.key()) ? "" : choice;
  }

  private static boolean isChoice(String text) {
    String word = text.strip();
    return word.equalsIgnoreCase(Background.Kind.ORGANISM.key())
        || word.equalsIgnoreCase(Background.Kind.CORPUS.key());
  }

  private static Universe universe(Given given) {
    String name = given.one(Param.UNIVERSE).orElse(Universe.FULL.key()).strip();
    return Universe.of(name)
        .orElseThrow(() ->
            given.problem(
                Param.UNIVERSE, name, "is neither " + String.join(" nor ", UNIVERSES), UNIVERSES));
  }

  private static boolean allMembers(Given given, EnrichRequest read) {
    String name = given.one(Param.MEMBERS).orElse("shared").strip();
    if (name.equalsIgnoreCase("shared")) return false;
    if (!name.equalsIgnoreCase("all"))
      throw given.problem(
          Param.MEMBERS, name, "is neither " + String.join(" nor ", MEMBERS), MEMBERS);
    if (read.figures().size() > MOST_WITH_ALL)
      throw given.impossible(Param.MEMBERS, "takes a size of at most " + MOST_WITH_ALL);
    return true;
  }

  private static Measure sort(Given given) {
    String name = given.one(Param.SORT).orElse(Measure.P.key()).strip().toLowerCase(Locale.ROOT);
    String plain = name.equals("fdr") ? Measure.P.key() : name.replaceFirst("^-", "");
    // Best first is the one order: a small p, and much of everything else.
    boolean worstFirst = name.equals("-" + Measure.P.key());
    return Measure.of(plain)
        .filter(measure -> !worstFirst)
        .orElseThrow(() ->
            given.problem(Param.SORT, name, "is not one of " + String.join(", ", SORTS), SORTS));
  }

  EnrichRequest request() {
    return new EnrichRequest(figures.request(), list, background, universe, sort);
  }

  /** The first entries of the list, and how many more there are. */
  String names(int most) {
    List<String> entries =
        Arrays.stream(list.split("[;\\n]")).map(String::strip).filter(e -> !e.isEmpty()).toList();
    return Format.shortened(Format.names(entries, most), ENTRIES);
  }

  /** Whether nothing was pasted yet. */
  public boolean empty() {
    return list.isEmpty();
  }

  /** The same from the first figure on, over other figures. */
  EnrichAsked fromStart(UnaryOperator<SearchRequest> change) {
    return new EnrichAsked(figures.fromStart(change), list, background, universe, sort, allMembers);
  }

  /** The same with another part of the figures' request. */
  EnrichAsked with(UnaryOperator<SearchRequest> change) {
    return new EnrichAsked(figures.with(change), list, background, universe, sort, allMembers);
  }

  /** The same list over other figures. */
  EnrichAsked over(Asked otherFigures) {
    return new EnrichAsked(otherFigures, list, background, universe, sort, allMembers);
  }

  EnrichAsked withSort(Measure changed) {
    return new EnrichAsked(figures, list, background, universe, changed, allMembers)
        .fromStart(r -> r);
  }

  EnrichAsked withUniverse(Universe changed) {
    return new EnrichAsked(figures, list, background, changed, sort, allMembers).fromStart(r -> r);
  }

  EnrichAsked withBackground(String changed) {
    return new EnrichAsked(figures, list, changed, universe, sort, allMembers).fromStart(r -> r);
  }

  /** The same with the usual members and the overlap of each figure only. */
  EnrichAsked plain() {
    return new EnrichAsked(figures.plain(), list, background, universe, sort, false);
  }

  /** The same as another address with other defaults would be asked for it. */
  EnrichAsked on(SearchRequest otherBase) {
    return new EnrichAsked(figures.on(otherBase), list, background, universe, sort, allMembers);
  }

  /** The set and how it is tested as fields of a form. */
  List<SearchForm.Field> fields() {
    List<SearchForm.Field> all = new ArrayList<>();
    if (!list.isEmpty()) all.add(new SearchForm.Field(Param.GENES.key(), list));
    if (!background.isEmpty()) all.add(new SearchForm.Field(Param.BACKGROUND.key(), background));
    if (universe != Universe.FULL)
      all.add(new SearchForm.Field(Param.UNIVERSE.key(), universe.key()));
    if (sort != Measure.P) all.add(new SearchForm.Field(Param.SORT.key(), sort.key()));
    if (allMembers) all.add(new SearchForm.Field(Param.MEMBERS.key(), "all"));
    return all;
  }

  /** The path with the canonical query string. */
  public String url(String path) {
    String query = toString();
    return query.isEmpty() ? path : path + "?" + query;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (SearchForm.Field field : fields()) add(out, field);
    String search = figures.toString();
    if (!search.isEmpty() && !out.isEmpty()) out.append('&');
    return out.append(search).toString();
  }

  private static void add(StringBuilder out, SearchForm.Field field) {
    if (!out.isEmpty()) out.append('&');
    out.append(field.name()).append('=');
    QueryString.encode(field.value(), out);
  }
}
