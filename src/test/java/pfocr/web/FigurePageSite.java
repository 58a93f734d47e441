package pfocr.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pfocr.FigureBuilder;
import pfocr.TestFigures;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;

/** A server over a real index with figures that are hard to show: long tables, hostile texts. */
final class FigurePageSite implements AutoCloseable {
  /** Genes of two species, more than a table shows at once. */
  static final String LONG = "PMC2000001__f1";

  /** Closes elements and quotes, and names a gene in the midst of that. */
  static final String HOSTILE = "PMC2000002__f1";

  static final String HOSTILE_TITLE =
      "</title></script><script>alert('title')</script> \"><img src=x onerror=alert(2)> of KCC2";
  static final String HOSTILE_CAPTION =
      "Before <KCC2> & \"KCC2\" after </script><script>alert(3)</script><!-- <b>KCC2</b>";

  /** Has a text in every field that would be an element, run, turn its line round, or burst it. */
  static final String PLANTED = "PMC2000003__f1";

  static final String PLANT =
      "</script></title></textarea></style>\"'--><img class=planted src=x onerror=alert(1)>"
          + "<script class=planted>alert(2)</script>\u202E\u0000\u0007\uD83D\uDC69\u200D\uD83D\uDD2C "
          + "W".repeat(400);

  static final int HUMAN = 40;
  static final int MOUSE = 12;

  private final FigureSearch search;
  private final SearchServer server;

  FigurePageSite(Path folder) throws IOException {
    Path source = folder.resolve("source");
    List<FigureBuilder> figures = new ArrayList<>(TestFigures.all());
    figures.add(
        TestFigures.figure(LONG)
            .number("F1")
            .type("Figure")
            .title("Many genes of two species")
            .caption("Gene11 meets Gene12; see also the diabetes of the mouse.")
            .paper("A study of many genes.")
            .year(2018)
            .organisms("Mus musculus")
            .wikipathways("WP5283")
            .disease("Diabetes", "D003920"));
    figures.add(
        TestFigures.figure(HOSTILE)
            .type("Figure")
            .title(HOSTILE_TITLE)
            .caption(HOSTILE_CAPTION)
            .paper("</h2><script>alert('paper')</script>")
            .citation("A. \"Quote\" <b>, et al. J <i>. 2020;1(2):3-4.")
            .keywords("<script>alert('keyword')</script>")
            .year(2020)
            .organisms("Homo \"><script>alert('organism')</script>")
            .alias("KCC2", "SLC12A5\"><b>", 57468));
    figures.add(
        TestFigures.figure(PLANTED)
            .number("F1")
            .type("Figure")
            .title("Oddness " + PLANT)
            .caption("Caption " + PLANT)
            .paper("Paper " + PLANT)
            .citation("Citation " + PLANT)
            .keywords("Keyword " + PLANT)
            .doi("10.1/" + PLANT)
            .year(2025)
            .organisms("Organism " + PLANT)
            .gene("INSR", 3643)
            .alias("Gene " + PLANT, "Symbol " + PLANT, 999_999_901)
            .chemical("Chemical " + PLANT, "D005947")
            .disease("Disease " + PLANT, "D003920"));
    for (FigureBuilder figure : figures)
      figure.filename(figure.figid().replaceAll(".*__", "") + ".jpg");
    TestFigures.writeMarkdown(source, figures);
    Path data = Files.createDirectories(source.resolve("_data"));
    Files.writeString(data.resolve(LONG + "-genes.tsv"), genes());
    TestFigures.index(source, folder.resolve("index"));
    search = LuceneFigureSearch.open(folder.resolve("index"));
    server = SearchServer.start(search, Settings.defaults().withAddress("127.0.0.1", 0));
  }

  /** Human genes first, though the paper is about the mouse; numbers fall as names rise. */
  private static String genes() {
    StringBuilder table =
        new StringBuilder(
            "organism_id\torganism_name\torganism_group\tword\tmatch\tncbigene_symbol\tncbigene_id"
                + "\tsource\tcount_direct\tcount_synonym\tcount_match\n");
    for (int i = 0; i < HUMAN; i++) table.append(gene(9606, "Homo sapiens", "GENE" + (50 - i), i));
    for (int i = 0; i < MOUSE; i++) table.append(gene(10090, "Mus musculus", "Gene" + (22 - i), i));
    return table.toString();
  }

  private static String gene(int taxon, String organism, String symbol, int i) {
    return "%d\t%s\tx\t%s\t%s\t%s\t%d\tncbigene_symbol\t1\t1\t1\n"
        .formatted(taxon, organism, symbol, symbol, symbol, taxon * 1000 + i);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** The page of a figure. */
  String page(String figid) {
    return url("/figures/" + figid);
  }

  @Override
  public void close() throws IOException {
    server.stop();
    search.close();
  }
}
