package pfocr.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import pfocr.bench.corpus.CorpusWriter;
import pfocr.bench.corpus.GeneratedCorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code generate}: writes a made-up corpus. */
@Command(
    name = "generate",
    description = "Writes a made-up corpus with the statistics of the real one.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  @Option(
      names = "--figures",
      defaultValue = "110000",
      description = "How many (${DEFAULT-VALUE}).")
  private long figures;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Same seed, same bytes (${DEFAULT-VALUE}).")
  private long seed;

  @Parameters(
      paramLabel = "DIR|FILE.tar.gz|FILE.ndjson",
      description = "Where to; the name tells the layout.")
  private Path target;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    new CorpusWriter(new GeneratedCorpus(seed), figures).write(target);
    System.out.printf("%s: %d figures in %.1f s%n", target, figures, seconds(start));
    return 0;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
