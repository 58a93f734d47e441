package pfocr.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pfocr restore}: puts a copy back. */
@Command(
    name = "restore",
    description = "Put a copy in the place of an index, after it has been verified.")
final class RestoreCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "The copy that 'pfocr backup' made.")
  Path copy;

  @Mixin IndexOption target;

  RestoreCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    engine.restore(copy, target.index);
    terminal.note("Restored " + target.index + " from " + copy);
    return 0;
  }
}
