package pfocr.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pfocr.figure.EntityType;
import pfocr.query.SearchField;

/**
 * A member that hits and records can have.
 *
 * @param name its path, with dots
 * @param type {@code text}, {@code keyword}, {@code integer} or {@code double}
 * @param usual whether hits have it when no fields are named
 */
record ApiField(String name, String type, boolean usual, String description) {
  private static final String ROWS = "What was recognised in the image: ";

  /** All of them, in the order in which they are written. */
  static final List<ApiField> ALL =
      Stream.of(
              usual("_id", "keyword", "The figure's id."),
              usual("_score", "double", "How well the figure fits; 0 in other orders."),
              more("figid", "keyword", "The figure's id."),
              usual("figid_alias", "keyword", "The short public id."),
              usual("number", "keyword", "The figure's number in its paper."),
              usual("figtype", "keyword", "Figure, Scheme, ..."),
              usual("figtitle", "text", "The figure's title."),
              more("caption", "text", "The whole caption."),
              usual("pmcid", "keyword", "The paper's id at PubMed Central."),
              usual("papertitle", "text", "The paper's title."),
              usual("reftext", "text", "The paper's citation."),
              usual("year", "integer", "The paper's year, null when not known."),
              more("doi", "keyword", "The paper's DOI."),
              more("journal_title", "text", "The journal's title."),
              more("journal_nlm_ta", "text", "The journal's abbreviation at NLM."),
              more("publisher_name", "text", "The publisher."),
              more("keywords", "text", "The authors' keywords."),
              more("filename", "keyword", "The image's file."),
              more("figlink", "keyword", "The path of the figure's page at PubMed Central."),
              usual("organisms", "keyword", "Latin names of the paper's organisms."),
              more("organisms_ner", "keyword", "Organisms whose gene names are drawn."),
              more("pathway_score", "double", "How much the image looks like a pathway, 0 to 1."),
              more("ndex", "keyword", "The network at NDEx."),
              more("wpid", "keyword", "The pathway at WikiPathways."),
              more("annotations", "keyword", "Ontology terms of old records."),
              rows(
                  "genes",
                  "word",
                  "match",
                  "id",
                  "label",
                  "source",
                  "via",
                  "organism_id",
                  "organism_name"),
              rows("chemicals", "word", "match", "id", "label", "xref", "source", "via"),
              rows("diseases", "word", "match", "id", "label", "xref", "source", "via"),
              usual("highlight.caption", "text", "Passages of the caption with marks, as HTML."),
              usual("highlight.figtitle", "text", "The figure's title with marks, as HTML."),
              usual("highlight.papertitle", "text", "The paper's title with marks, as HTML."),
              matches("type", "id", "label", "word", "source", "via", "in"),
              usual("entities.genes", "integer", "How many genes the image shows."),
              usual("entities.chemicals", "integer", "How many chemicals the image shows."),
              usual("entities.diseases", "integer", "How many diseases the image shows."),
              usual("explanation", "text", "The parts of the score, with explain=true."),
              more("associatedWith.title", "text", "The figure's title, as BioThings has it."),
              more("associatedWith.pmc", "keyword", "The paper's id at PubMed Central."),
              more("associatedWith.figureUrl", "keyword", "The image's address."),
              more("associatedWith.pfocrUrl", "keyword", "The figure's page at PFOCR."),
              more("associatedWith.mentions.genes.ncbigene", "keyword", "Ids of the genes."),
              more("associatedWith.mentions.chemicals.mesh", "keyword", "Ids of the chemicals."),
              more("associatedWith.mentions.chemicals.chebi", "keyword", "Ids of the chemicals."),
              more("associatedWith.mentions.diseases.mesh", "keyword", "Ids of the diseases."),
              more("associatedWith.mentions.diseases.doid", "keyword", "Ids of the diseases."),
              usual("links.self", "keyword", "The record."),
              usual("links.html", "keyword", "The figure's page here."),
              usual("links.similar", "keyword", "Figures like it."),
              usual("links.paper", "keyword", "The paper at PubMed Central."),
              usual("links.figure", "keyword", "The figure at PubMed Central."),
              usual("links.images", "keyword", "Addresses of the image, best first."))
          .flatMap(
              each -> each instanceof ApiField field ? Stream.of(field) : ((List<?>) each).stream())
          .map(ApiField.class::cast)
          .toList();

  /** Every path that can be named: those of the fields and of what holds them. */
  static final Set<String> PATHS = paths(ALL.stream().map(ApiField::name));

  /** Members that only figures of a gene-set answer have. */
  private static final List<String> TESTED =
      List.of(
          "p",
          "fdr",
          "odds_ratio",
          "overlap",
          "words",
          "missing",
          "extra",
          "size",
          "list",
          "background",
          "jaccard",
          "f1",
          "cosine");

  private static final List<String> SET_MEMBERS = List.of("type", "id", "label");

  /** Members of hits that say how the figure fits a query. */
  private static final Pattern OF_SEARCH =
      Pattern.compile("_score|explanation|(highlight|matches|entities)\\..*");

  /** The same of the figures of a gene-set answer. */
  static final Set<String> ENRICH_PATHS = paths(enriched());

  /** The same of files of records, which know no query and no addresses. */
  static final Set<String> RECORD_PATHS =
      paths(records().filter(path -> !path.startsWith("links.")));

  /** The same of the file of a gene-set answer, which has the overlaps alone. */
  static final Set<String> ENRICH_FILE_PATHS =
      paths(enriched().filter(path -> !path.matches("(links|\\w+_members)\\..*")));

  private static ApiField usual(String name, String type, String description) {
    return new ApiField(name, type, true, description);
  }

  private static ApiField more(String name, String type, String description) {
    return new ApiField(name, type, false, description);
  }

  private static List<ApiField> rows(String name, String... members) {
    List<ApiField> all = new ArrayList<>();
    for (String member : members)
      all.add(
          more(
              name + "." + member,
              member.equals("organism_id") ? "integer" : "keyword",
              ROWS + name + "."));
    return all;
  }

  private static List<ApiField> matches(String... members) {
    return Stream.of(members)
        .map(member ->
            usual("matches." + member, "keyword", "What the query asked for and the image shows."))
        .toList();
  }

  private static Stream<String> records() {
    return ALL.stream().map(ApiField::name).filter(name -> !OF_SEARCH.matcher(name).matches());
  }

  private static Stream<String> enriched() {
    List<String> kinds = Stream.of(EntityType.values()).map(kind -> "types." + kind.key()).toList();
    return Stream.of(
            Stream.of("rank"),
            records(),
            TESTED.stream(),
            below(kinds, TESTED),
            below(List.of("members", "missing_members"), List.of("query")),
            below(List.of("members", "extra_members"), List.of("word", "via")),
            below(List.of("members", "missing_members", "extra_members"), SET_MEMBERS))
        .flatMap(names -> names);
  }

  private static Stream<String> below(List<String> holders, List<String> names) {
    return holders.stream().flatMap(holder -> names.stream().map(name -> holder + "." + name));
  }

  private static Set<String> paths(Stream<String> names) {
    Set<String> paths = new TreeSet<>();
    names.forEach(name -> {
      for (int dot = name.length(); dot > 0; dot = name.lastIndexOf('.', dot - 1))
        paths.add(name.substring(0, dot));
    });
    return paths;
  }

  /** The field of the query language that asks for this member, if there is one. */
  Optional<SearchField> searched() {
    return SearchField.of(name);
  }

  /** What can be asked for or returned, by name: BioThings' list of fields. */
  static Map<String, ApiField> catalogue() {
    Map<String, ApiField> all = new LinkedHashMap<>();
    for (ApiField field : ALL) all.put(field.name, field);
    return all;
  }
}
