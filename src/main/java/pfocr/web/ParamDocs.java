package pfocr.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import pfocr.query.Expansion;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;

/** What each parameter means and which values it takes; the compiler sees that none is missing. */
final class ParamDocs {
  private ParamDocs() {}

  /** The meaning, in one or two sentences. */
  static String meaning(Param param) {
    return switch (param) {
      case Q -> "The query.";
      case YEAR ->
          "Only figures of the year: 2015, 2010..2020, 2010.., ..2020 or unknown. Given twice it"
              + " means either; a leading - excludes.";
      case HAS ->
          "Only figures with doi, ndex or wikipathways. Given twice it means either; a leading -"
              + " excludes.";
      case ORGANISM, FIGTYPE, GENE, CHEMICAL, DISEASE ->
          "Only figures with this value, by id or any name. Given twice it means either; a leading -"
              + " excludes.";
      case YEAR_FROM -> "First year.";
      case YEAR_TO -> "Last year.";
      case PMCID -> "Only figures of these papers.";
      case FILTER -> "Another query that figures must match; it changes no score.";
      case POST_FILTER -> "Like filter, but facets are counted without it.";
      case SIZE -> "How many entries the answer brings.";
      case FROM -> "How many hits are passed over.";
      case PAGE -> "The page, from 1, instead of from.";
      case CURSOR -> "Where to go on, from links.next of an earlier answer; * begins.";
      case FETCH_ALL -> "Begins to scroll through everything: see _scroll_id in the answer.";
      case SCROLL_ID -> "Goes on with such a scroll.";
      case SORT -> "The order.";
      case FACETS -> "The facets to count, or none.";
      case FACET_SIZE -> "Values of each facet.";
      case HIGHLIGHT -> "Whether texts come with marks; or the list of the texts.";
      case OPERATOR -> "How words are joined; auto relaxes a query that finds little.";
      case EXPAND -> "Whether words also find other names; or the list of the kinds of names.";
      case LITERAL -> "A part of the query that is read as typed.";
      case EXPLAIN -> "Whether hits tell the parts of their scores.";
      case TIMEOUT ->
          "After this time the answer is what was found so far: 500ms, 2s, at most 30s.";
      case VIEW -> "How the page shows hits.";
      case FIND -> "Only values that have these words in a name or id.";
      case FIELDS ->
          "Members of hits by dot paths, or columns of a table; -x leaves out, all is everything.";
      case DOTFIELD -> "Whether inner members are written flat, with dots in their names.";
      case WITH_TOTAL -> "Whether a batch tells the highest total.";
      case SCOPES -> "The fields in which each query of a batch is looked up.";
      case EMAIL -> "Taken from clients of BioThings, and ignored.";
      case IDS -> "Ids or aliases of figures.";
      case FORMAT -> "The format of the answer, instead of the Accept header.";
      case GENES ->
          "Names or ids of genes, chemicals and diseases, mixed, with any separator; at most 2,000.";
      case BACKGROUND ->
          "What the list was drawn from: organism (the list's, which is the default), the name of an"
              + " organism, corpus (all that is drawn), or another list.";
      case UNIVERSE ->
          "full takes all that was recognised in a figure, strict only approved names.";
      case MEMBERS ->
          "shared lists what of the list a figure shows, all also what it does not show and what it"
              + " shows beside; all takes a size of at most "
              + EnrichAsked.MOST_WITH_ALL
              + " and no format.";
      case AFTER -> "Goes on behind this figure.";
      case NODES -> "How many things the network has.";
      case ORDER ->
          "The order of things drawn together: by figures, by lift, by strength (log-likelihood"
              + " ratio) or by name.";
      case PARENT -> "The MeSH id of the term whose branches are wanted; without it, the top.";
      case RANK -> "The place of a figure in the result it is opened from, counted from 0.";
      case LENIENT -> "Whether unknown parameters are ignored, with a warning.";
    };
  }

  /** Describes an open part of an address as a parameter of the path. */
  static void path(String name, ObjectNode node) {
    node.put("name", name).put("in", "path").put("required", true);
    ObjectNode schema = node.putObject("schema");
    schema.put("type", "string");
    String meaning =
        switch (name) {
          case "figid" -> "The id of a figure, or an alias of it.";
          case "curie" -> "The id of a gene, chemical, disease, family or organism.";
          case "name" -> "The facet.";
          case "kind" -> "What the tree is of.";
          case "type" -> "The kind of problem.";
          case "file" -> "The name of the file.";
          case "asset" -> "The name of the style, script or icon.";
          default -> "The hash of what is served.";
        };
    node.put("description", meaning);
    List<String> known = known(name);
    if (!known.isEmpty()) known.forEach(schema.putArray("examples")::add);
  }

  private static List<String> known(String name) {
    return switch (name) {
      case "figid" -> List.of("PMC4604226__zns9991577730002", "PMC4604226__F2");
      case "curie" -> List.of("NCBIGene:57468", "MESH:D009020", "NCBITaxon:9606");
      case "name" -> Params.FACETS;
      case "kind" -> TreeRoutes.KINDS;
      case "type" -> Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList();
      case "file" -> FigureFiles.NAMES.stream().sorted().toList();
      default -> List.of();
    };
  }

  /** Describes the values that an address takes in JSON Schema. */
  static void schema(Param param, Operation operation, ObjectNode schema) {
    switch (param) {
      case SIZE -> numbers(schema, 0, operation.mostSize());
      case FORMAT -> words(schema, operation.gives().formats());
      case SORT -> words(schema, operation.ranksSets() ? EnrichAsked.SORTS : Params.SORTS);
      default -> schema(param, schema);
    }
  }

  /** Describes the values in JSON Schema. */
  static void schema(Param param, ObjectNode schema) {
    switch (param) {
      case SIZE -> numbers(schema, 0, SearchRequest.MAX_SIZE);
      case FROM, RANK -> numbers(schema, 0, SearchRequest.MAX_FROM);
      case PAGE -> numbers(schema, 1, SearchRequest.MAX_FROM + 1);
      case NODES -> numbers(schema, 1, FigureSearch.MAX_NODES);
      case ORDER -> words(schema, Order.KEYS);
      case FACET_SIZE -> numbers(schema, 1, SearchRequest.MAX_FACET_SIZE);
      case YEAR_FROM, YEAR_TO -> numbers(schema, 0, 9999);
      case FETCH_ALL, EXPLAIN, DOTFIELD, WITH_TOTAL, LENIENT -> schema.put("type", "boolean");
      case SORT -> words(schema, Params.SORTS);
      case OPERATOR -> words(schema, List.of("auto", "and", "or"));
      case UNIVERSE -> words(schema, EnrichAsked.UNIVERSES);
      case MEMBERS -> words(schema, EnrichAsked.MEMBERS);
      case VIEW -> words(schema, List.of("list", "grid"));
      case FACETS -> list(schema, Params.FACETS);
      case EXPAND -> list(schema, Arrays.stream(Expansion.values()).map(Expansion::key).toList());
      case YEAR -> list(schema, List.of("2015", "2010..2020", "2010..", "..2020", "unknown"));
      case ORGANISM, FIGTYPE, GENE, CHEMICAL, DISEASE, HAS, PMCID, LITERAL, FIELDS, SCOPES, IDS ->
          list(schema, List.of());
      default -> schema.put("type", "string");
    }
  }

  private static void numbers(ObjectNode schema, int least, int most) {
    schema.put("type", "integer").put("minimum", least).put("maximum", most);
  }

  private static void words(ObjectNode schema, List<String> words) {
    words.forEach(schema.put("type", "string").putArray("enum")::add);
  }

  private static void list(ObjectNode schema, List<String> known) {
    schema.put("type", "array");
    ObjectNode items = schema.putObject("items").put("type", "string");
    if (!known.isEmpty()) known.forEach(items.putArray("examples")::add);
  }
}
