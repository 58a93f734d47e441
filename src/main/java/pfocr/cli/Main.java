package pfocr.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;

/** Starts the program: {@code pfocr COMMAND ...}. */
public final class Main {
  /** Kept, so that its level is not forgotten with it. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    // Lucene advises about optional JVM modules; that is no news to someone who searches.
    LUCENE.setLevel(Level.SEVERE);
    System.exit(run(args, new Engine() {}, Terminal.system(), Surroundings.system()));
  }

  /** Runs a command and answers its exit code. */
  static int run(String[] args, Engine engine, Terminal terminal, Surroundings surroundings) {
    CommandLine line = commands(engine, terminal, surroundings);
    Configuration configuration;
    try {
      configuration = Configuration.read(line, List.of(args), surroundings);
    } catch (IllegalArgumentException e) {
      terminal.note("pfocr: " + e.getMessage());
      return ExitCode.USAGE;
    }
    ErrorLine errors = new ErrorLine(terminal, configuration);
    line.setDefaultValueProvider(configuration);
    line.setParameterExceptionHandler(errors);
    line.setExecutionExceptionHandler(errors);
    return line.execute(args);
  }

  /** All commands, not yet configured. */
  static CommandLine commands(Engine engine, Terminal terminal, Surroundings surroundings) {
    Indexing indexing = new Indexing(engine, terminal);
    Serving serving = new Serving(engine, terminal);
    CommandLine line =
        new CommandLine(new PfocrCommand())
            .addSubcommand("demo", new DemoCommand(indexing, serving, surroundings))
            .addSubcommand("index", new IndexCommand(indexing))
            .addSubcommand("serve", new ServeCommand(serving))
            .addSubcommand("search", new SearchCommand(engine, terminal))
            .addSubcommand("export", new ExportCommand(engine, terminal))
            .addSubcommand("enrich", new EnrichCommand(engine, terminal))
            .addSubcommand("check", new CheckCommand(engine, terminal))
            .addSubcommand("backup", new BackupCommand(engine, terminal))
            .addSubcommand("restore", new RestoreCommand(engine, terminal))
            .addSubcommand("training-run", new TrainingRunCommand(engine, surroundings))
            .addSubcommand("help", new HelpCommand());
    line.setPosixClusteredShortOptionsAllowed(false);
    // "-cancer" is a word of the query language; what begins with two dashes is still an option.
    for (String asking : List.of("search", "export"))
      line.getSubcommands().get(asking).setUnmatchedOptionsArePositionalParams(true);
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
    return line;
  }
}
