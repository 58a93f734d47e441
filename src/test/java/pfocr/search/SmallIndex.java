package pfocr.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.query.SearchRequest;

/** A folder of records written for a test, and the engine over it. */
final class SmallIndex implements AutoCloseable {
  /** A gene drawn in a figure. */
  record Drawn(String word, String symbol, String ncbiGene, String source, String organism) {
    /** A human gene. */
    Drawn(String word, String symbol, String ncbiGene, String source) {
      this(word, symbol, ncbiGene, source, "9606\tHomo sapiens\tPrimates");
    }
  }

  private final Path folder;
  private FigureSearch search;

  SmallIndex(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("_figures"));
    Files.createDirectories(folder.resolve("_data"));
  }

  SmallIndex add(String figid, String caption, Drawn... genes) throws IOException {
    return addWith("", figid, caption, genes);
  }

  /**
   * @param more further lines of front matter
   */
  SmallIndex addWith(String more, String figid, String caption, Drawn... genes) throws IOException {
    String markdown =
        "---\nfigid: %s\npmcid: PMC1\nfigtitle: ''\npapertitle: A study\ncaption: '%s'\n%s---\n"
            .formatted(figid, caption.replace("'", "''"), more);
    Files.writeString(folder.resolve("_figures").resolve(figid + ".md"), markdown);
    if (genes.length == 0) return this;
    StringBuilder table =
        new StringBuilder(
            "organism_id\torganism_name\torganism_group\tword\tmatch\tncbigene_symbol\tncbigene_id"
                + "\tsource\tcount_direct\tcount_synonym\tcount_match\n");
    for (Drawn gene : genes)
      table.append(
          "%s\t%s\t%s\t%s\t%s\t%s\t1\t1\t1\n"
              .formatted(
                  gene.organism, gene.word, gene.word, gene.symbol, gene.ncbiGene, gene.source));
    Files.writeString(folder.resolve("_data").resolve(figid + "-genes.tsv"), table);
    return this;
  }

  /** A further table of a figure: {@code chemicals}, {@code diseases} or {@code genes}. */
  SmallIndex table(String figid, String kind, String rows) throws IOException {
    Files.writeString(folder.resolve("_data").resolve(figid + "-" + kind + ".tsv"), rows);
    return this;
  }

  SmallIndex open() throws IOException {
    Path index = folder.resolve("index");
    IndexBuilder.build(
        List.of(folder),
        new IndexBuilder.Options(index, true, 1, Optional.empty()),
        IndexProgress.NONE);
    search = LuceneFigureSearch.open(index);
    return this;
  }

  FigureSearch search() {
    return search;
  }

  /** The figids found, best first. */
  List<String> find(String query) {
    return figids(SearchRequest.of(query).withPage(0, SearchRequest.MAX_SIZE));
  }

  List<String> figids(SearchRequest request) {
    return search.search(request).hits().stream().map(hit -> hit.figure().figid()).toList();
  }

  /** The marked parts of the caption of the only figure with this figid. */
  List<String> marks(String query, String figid) {
    Hit hit =
        search.search(SearchRequest.of(query).withPage(0, SearchRequest.MAX_SIZE)).hits().stream()
            .filter(each -> each.figure().figid().equals(figid))
            .findFirst()
            .orElseThrow();
    return hit.caption().stream()
        .flatMap(passage ->
            passage.marks().stream()
                .map(mark -> passage.text().substring(mark.start(), mark.end())))
        .toList();
  }

  @Override
  public void close() throws IOException {
    search.close();
  }
}
