package pfocr.bench;

import java.util.concurrent.Callable;
import pfocr.bench.names.NamesCommand;
import pfocr.bench.relevance.RelevanceCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks. */
@Command(
    name = "bench",
    description = "Generates a corpus, measures speed, judges ranking quality, times pages.",
    mixinStandardHelpOptions = true,
    subcommands = {
      GenerateCommand.class,
      RunCommand.class,
      ExportCommand.class,
      RelevanceCommand.class,
      NamesCommand.class,
      PageCommand.class
    })
public final class Bench implements Callable<Integer> {
  private Bench() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  /** Without a command: the usage. */
  @Override
  public Integer call() {
    CommandLine.usage(this, System.out);
    return 0;
  }
}
