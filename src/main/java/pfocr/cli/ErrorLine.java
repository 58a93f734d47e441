package pfocr.cli;

import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells an error in one line; {@code --debug} adds the stack trace. */
final class ErrorLine implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Terminal terminal;
  private final Configuration configuration;

  /** Tells on the terminal, and which part of the configuration a wrong value comes from. */
  ErrorLine(Terminal terminal, Configuration configuration) {
    this.terminal = terminal;
    this.configuration = configuration;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String reason =
        e instanceof UnmatchedArgumentException unmatched
            ? unknown(unmatched.getUnmatched().getFirst(), command)
            : e.getMessage() + origin(e, args);
    terminal.note("pfocr: " + reason);
    terminal.note("Try '" + command.qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    terminal.note("pfocr: " + sentence(e));
    PfocrCommand program = (PfocrCommand) command.getCommandSpec().root().userObject();
    if (program.debug) e.printStackTrace(terminal.err());
    return ExitCode.SOFTWARE;
  }

  /** Where a wrong value stands, unless it stands on the command line. */
  private String origin(ParameterException e, String[] args) {
    if (!(e.getArgSpec() instanceof OptionSpec option)) return "";
    String flag = option.longestName();
    if (Stream.of(args).anyMatch(arg -> arg.equals(flag) || arg.startsWith(flag + "="))) return "";
    return configuration.origin(option).map(o -> " (from " + o + ")").orElse("");
  }

  private static String unknown(String argument, CommandSpec command) {
    boolean option = argument.startsWith("-");
    String name = option ? argument.replaceFirst("=.*", "") : argument;
    if (!option && command.subcommands().isEmpty()) return "one argument too many: " + name;
    String message = "unknown " + (option ? "option " : "command ") + name;
    return Nearest.of(name, option ? command.optionsMap().keySet() : shown(command))
        .map(near -> message + "; did you mean " + near + "?")
        .orElse(message);
  }

  private static List<String> shown(CommandSpec command) {
    return command.subcommands().entrySet().stream()
        .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What went wrong, as a person would say it. */
  static String sentence(Throwable e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case NotDirectoryException file -> file.getFile() + " is not a folder";
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileAlreadyExistsException there -> there.getFile() + " exists already";
      case BindException bind -> "cannot listen there: " + bind.getMessage();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
