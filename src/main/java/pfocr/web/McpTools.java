package pfocr.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pfocr.enrich.EnrichedFigure;
import pfocr.enrich.Enrichment;
import pfocr.figure.FigureRecord;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.ResultPage;

/** The tools for language models, each over the same code as its address of the API. */
final class McpTools {
  /** Longer addresses would only fill the memory of a model. */
  private static final int LONGEST_LINK = 2_000;

  /** Few hits by default: a model reads every word of an answer. */
  private static final SearchRequest SEARCH = Params.API.withPage(0, 10);

  private static final Set<Param> SEARCH_PARAMS =
      EnumSet.of(
          Param.Q,
          Param.ORGANISM,
          Param.YEAR,
          Param.FIGTYPE,
          Param.GENE,
          Param.CHEMICAL,
          Param.DISEASE,
          Param.PMCID,
          Param.SIZE,
          Param.CURSOR,
          Param.SORT,
          Param.FACETS,
          Param.FACET_SIZE,
          Param.EXPAND,
          Param.FIELDS);

  private static final SearchRequest SETS = EnrichRoutes.API.withPage(0, 10);

  private static final Set<Param> ENRICH_PARAMS =
      EnumSet.of(
          Param.GENES,
          Param.BACKGROUND,
          Param.UNIVERSE,
          Param.MEMBERS,
          Param.Q,
          Param.ORGANISM,
          Param.YEAR,
          Param.SIZE,
          Param.FROM);

  private final FigureSearch search;

  private McpTools(FigureSearch search) {
    this.search = search;
  }

  /** All of them. */
  static List<McpTool> over(FigureSearch search) {
    McpTools tools = new McpTools(search);
    return List.of(
        new McpTool(
            "search",
            "Search pathway figures",
            """
            Finds figures by words, names, ids and phrases; AND, OR, NOT, "exact phrase", field:value \
            (gene:, chemical:, disease:, title:, caption:, year:2010..2020). Genes, chemicals and \
            diseases are also found by their other names; interpretation says how each was read. \
            Answers with the total, ranked hits with marked passages and what matched, and \
            links.next with the cursor of the next page.\
            """,
            SEARCH_PARAMS,
            Param.Q,
            tools::search),
        new McpTool(
            "figure",
            "One pathway figure",
            """
            The whole record of one figure: title, caption, paper, organisms, and every gene, \
            chemical and disease recognised in the image with its id. ids takes one figid or alias \
            from search; fields chooses members by dot paths (genes.label, caption).\
            """,
            EnumSet.of(Param.IDS, Param.FIELDS),
            Param.IDS,
            tools::figure),
        new McpTool(
            "enrich",
            "Figures enriched in a gene set",
            """
            Tests which figures show more of a list than chance would let them: genes, chemicals and \
            diseases by any name or id, mixed, at most 2,000. Answers with what each name was read \
            as, and figures with overlap, p (Fisher, one-sided), fdr (Benjamini-Hochberg over all \
            figures tested), odds ratio and similarities. q and filters say which figures are \
            tested; background what the list was drawn from.\
            """,
            ENRICH_PARAMS,
            Param.GENES,
            tools::enrich));
  }

  private byte[] search(Given given) {
    Asked asked = Params.read(given, SEARCH);
    long start = System.nanoTime();
    ResultPage page = Errors.blameRequest(() -> search.search(asked.request()));
    return Json.write(asked, page, Math.round((System.nanoTime() - start) / 1e6));
  }

  private byte[] figure(Given given) {
    String id = given.one(Param.IDS).orElseThrow().strip();
    FigureRecord record =
        search
            .figure(id)
            .orElseThrow(() ->
                new HttpProblem(
                    ProblemType.NOT_FOUND, "There is no figure with the id '" + id + "'."));
    return FigureJson.record(record, Shape.of(given));
  }

  private byte[] enrich(Given given) {
    EnrichAsked asked = EnrichAsked.read(given, SETS);
    long start = System.nanoTime();
    try (Enrichment enrichment = EnrichRoutes.run(search, asked)) {
      List<EnrichedFigure> hits = enrichment.page();
      return EnrichRoutes.json(
          asked, enrichment, hits, Math.round((System.nanoTime() - start) / 1e6), LONGEST_LINK);
    }
  }
}
