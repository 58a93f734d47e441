package pfocr.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pfocr backup}: a consistent copy of an index. */
@Command(
    name = "backup",
    description = "Copy an index as it stands, also while it is served or written.")
final class BackupCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "Where the copy goes: a new or empty folder.")
  Path copy;

  @Mixin IndexOption source;

  BackupCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    engine.backup(source.index, copy);
    terminal.note("Copied " + source.index + " to " + copy);
    return 0;
  }
}
