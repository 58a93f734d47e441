package pfocr.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexRefused;
import pfocr.index.IndexReport;
import pfocr.web.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pfocr demo}: the bundled sample, indexed and served. */
@Command(name = "demo", description = "Index the bundled sample and serve it on this machine.")
final class DemoCommand implements Callable<Integer> {
  private static final String QUERY = "?q=KCC2+morphine";

  private final Indexing indexing;
  private final Serving serving;
  private final Surroundings surroundings;

  @Mixin PortOption listen;

  DemoCommand(Indexing indexing, Serving serving, Surroundings surroundings) {
    this.indexing = indexing;
    this.serving = serving;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path index = surroundings.inHome("index/demo");
    indexing.tell(indexed(index), Optional.empty());
    serving.run(index, Settings.defaults().withAddress("127.0.0.1", listen.port), QUERY);
    return 0;
  }

  /** The index of the sample is nobody's work: one of an older format is made anew. */
  private IndexReport indexed(Path index) throws IOException {
    try {
      return indexed(index, false);
    } catch (IndexRefused e) {
      return indexed(index, true);
    }
  }

  private IndexReport indexed(Path index, boolean rebuild) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    return indexing.run(
        List.of(surroundings.inHome("sample")),
        new IndexBuilder.Options(index, rebuild, threads, Optional.empty()));
  }
}
