package pfocr.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** A run of the command line with all that it printed. */
final class Session {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Engine engine;
  private Surroundings surroundings = new Surroundings(Path.of("/p"), Path.of("/p"), Map.of());
  private Ansi ansi = Ansi.OFF;

  Session(Engine engine) {
    this.engine = engine;
  }

  Session at(Path home, Path directory, Map<String, String> variables) {
    surroundings = new Surroundings(home, directory, variables);
    return this;
  }

  Session inColour() {
    ansi = Ansi.ON;
    return this;
  }

  int run(String... args) {
    return Main.run(
        args,
        engine,
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), ansi, false),
        surroundings);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
