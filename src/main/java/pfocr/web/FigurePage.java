package pfocr.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pfocr.export.Citation;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.search.FigureDetail;
import pfocr.search.SimilarFigure;

/**
 * Everything the page of a figure shows.
 *
 * @param siblings other figures of the paper
 * @param place where the figure stands in the result it was opened from
 */
public record FigurePage(
    FigureDetail detail,
    List<Figure> siblings,
    List<SimilarFigure> similar,
    Optional<ResultPlace> place) {
  /** Other figures of the paper that are shown; a link leads to more. */
  public static final int MAX_SIBLINGS = 8;

  /** Shared things that a similar figure's card names. */
  public static final int MAX_SHARED = 5;

  /** Search engines and link previews show about this much of a description. */
  private static final int DESCRIPTION = 200;

  /** The old site hands over no more genes either. */
  private static final int MAX_DRUGSTONE = 100;

  public FigurePage {
    siblings = List.copyOf(siblings);
    similar = List.copyOf(similar);
  }

  public FigureRecord record() {
    return detail.record();
  }

  public Figure figure() {
    return record().figure();
  }

  public String title() {
    return FigureLabel.title(figure());
  }

  /** The title with the names of pictured things as links. */
  public String markedTitle() {
    return figure().title().isEmpty()
        ? NamedMarks.html(title(), List.of())
        : NamedMarks.html(figure().title(), detail.title());
  }

  /** The caption with the names of pictured things as links. */
  public String markedCaption() {
    return NamedMarks.html(figure().caption(), detail.caption());
  }

  /** The kinds of things that the title or the caption name, for the legend. */
  public List<EntityType> marked() {
    return Stream.concat(detail.title().stream(), detail.caption().stream())
        .map(place -> place.mentions().get(0).type())
        .distinct()
        .sorted()
        .toList();
  }

  /** The beginning of the caption, for search engines. */
  public String description() {
    String text = figure().caption().isEmpty() ? figure().paper().title() : figure().caption();
    if (text.length() <= DESCRIPTION) return text;
    int blank = text.lastIndexOf(' ', DESCRIPTION);
    return text.substring(0, blank > 0 ? blank : DESCRIPTION) + "…";
  }

  public String jsonLd() {
    return JsonLd.of(record());
  }

  /** The tables that have rows. */
  public List<EntityTable> tables() {
    return Arrays.stream(EntityType.values())
        .map(type -> EntityTable.of(detail, type))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  /** The reference as text, to the paper or to the figure. */
  public String cited(boolean paper) {
    Figure figure = figure();
    return (paper ? Citation.ofPaper(figure) : Citation.ofFigure(figure)).sentence();
  }

  /** The reference as files. */
  public List<SearchPage.Link> references(boolean paper) {
    return Arrays.stream(Citation.Style.values())
        .map(style ->
            new SearchPage.Link(
                Format.style(style), FigureFiles.url(figure(), FigureFiles.citation(paper, style))))
        .toList();
  }

  /** A file of the figure. */
  public String file(String name) {
    return FigureFiles.url(figure(), name);
  }

  /** The human genes at Drugst.One, which looks for drugs on them; "" when there are none. */
  public String drugstOne() {
    List<String> genes = EntityTable.of(detail, EntityType.GENE).human(MAX_DRUGSTONE);
    if (genes.isEmpty()) return "";
    String nodes =
        String.join(",", genes.stream().map(id -> id.replace("NCBIGene:", "ncbigene:")).toList());
    return "https://drugst.one/standalone?nodes="
        + nodes
        + "&autofillEdges=true&activateNetworkMenuButtonAdjacentDrugs=true"
        + "&interactionDrugProtein=NeDRex&licensedDatasets=true";
  }

  /** The search for all figures of the paper. */
  public String paper() {
    return Asked.of(Params.PAGE)
        .with(r -> r.withText("pmcid:" + figure().paper().pmcid()))
        .url("/");
  }

  /** The first things that a similar figure shows, too, rarest first. */
  public List<Mention> shared(SimilarFigure similar) {
    return similar.shared().stream()
        .limit(MAX_SHARED)
        .flatMap(name -> named(name).stream())
        .toList();
  }

  private Optional<Mention> named(String name) {
    return record().mentions().stream()
        .filter(mention -> !mention.id().isEmpty() && mention.name().equals(name))
        .findFirst();
  }

  /** The search for all figures that show the thing. */
  static String search(Mention mention) {
    if (mention.id().isEmpty()) return text(mention.word());
    return filtered(FacetField.valueOf(mention.type().name()), mention.id());
  }

  /** The search for figures of an organism. */
  public static String organism(String name) {
    return filtered(FacetField.ORGANISM, name);
  }

  private static String filtered(FacetField field, String value) {
    Asked all = Asked.of(Params.PAGE);
    return all.with(Asked.filter(field, f -> new Filter(List.of(value), List.of()))).url("/");
  }

  /** The search for the words as they stand. */
  static String text(String text) {
    Asked all = Asked.of(Params.PAGE);
    return all.with(r -> r.withText('"' + text.replace("\"", "") + '"')).url("/");
  }
}
