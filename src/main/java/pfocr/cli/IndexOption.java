package pfocr.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of every command that works on an index. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "index/figures",
      description = "Index folder (default: ${DEFAULT-VALUE}).")
  Path index;
}
