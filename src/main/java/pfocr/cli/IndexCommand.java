package pfocr.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pfocr index}: brings an index up to date with its sources. */
@Command(
    name = "index",
    description = "Bring an index up to date with its sources; unchanged records cost no write.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all records are indexed",
      "1:failed; the index is what it was before",
      "2:wrong usage",
      "3:done, but some records were rejected"
    })
final class IndexCommand implements Callable<Integer> {
  private final Indexing indexing;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description =
          "A folder with _figures/ and _data/ (a clone of pfocr-database), a .tar.gz or .zip of"
              + " one, a single .md, or NDJSON.")
  List<Path> sources;

  @Mixin IndexOption target;

  @Option(names = "--rebuild", description = "Start from nothing; the old index serves meanwhile.")
  boolean rebuild;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "Folder of public name tables (HGNC, NCBI gene_info, MeSH, FamPlex) to add.")
  Optional<Path> lexicon;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      converter = Limits.Threads.class,
      description = "Indexing threads; 0 is one for each processor (default: ${DEFAULT-VALUE}).")
  int threads;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write all rejected and repaired records to this file (TSV).")
  Optional<Path> report;

  IndexCommand(Indexing indexing) {
    this.indexing = indexing;
  }

  @Override
  public Integer call() throws IOException {
    int count = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    IndexReport done =
        indexing.run(sources, new IndexBuilder.Options(target.index, rebuild, count, lexicon));
    if (report.isPresent()) ProblemTable.write(report.get(), done.problems());
    return indexing.tell(done, report);
  }
}
