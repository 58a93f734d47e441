package pfocr.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import pfocr.search.FigureSearch;
import pfocr.search.IndexInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pfocr check}: verifies an index. */
@Command(
    name = "check",
    description = "Verify an index from its checksums up to its counts.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the index is sound", "1:it is damaged, or there is none", "2:wrong usage"})
final class CheckCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Mixin IndexOption target;

  CheckCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<String> faults = engine.check(target.index);
    if (!faults.isEmpty()) {
      faults.forEach(terminal::note);
      terminal.note(
          "pfocr: " + target.index + " is damaged; 'pfocr index --rebuild' makes it anew");
      return 1;
    }
    try (FigureSearch search = engine.open(target.index)) {
      terminal.say(target.index + " is sound: " + counts(search.info()));
    }
    return 0;
  }

  private static String counts(IndexInfo info) {
    return String.format(
        Locale.ROOT,
        "%s of %s, years %d to %d, format %d, built %s",
        Terminal.count(info.figures(), "figure"),
        Terminal.count(info.papers(), "paper"),
        info.firstYear(),
        info.lastYear(),
        info.format(),
        info.built());
  }
}
