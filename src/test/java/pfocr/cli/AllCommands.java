package pfocr.cli;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** The commands with their options, to compare documents with; none of them does anything. */
public final class AllCommands {
  private AllCommands() {}

  public static CommandLine line() {
    Path here = Path.of("");
    return Main.commands(
        new CannedEngine(), Terminal.system(), new Surroundings(here, here, Map.of()));
  }
}
