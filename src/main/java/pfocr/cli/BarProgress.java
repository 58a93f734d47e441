package pfocr.cli;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A moving bar for each stage: records, rate, time left. */
final class BarProgress implements Progress {
  /** Fits the narrowest terminals in use. */
  private static final int WIDTH = 79;

  private final PrintStream stream;
  private Optional<ProgressBar> bar = Optional.empty();

  BarProgress() {
    this(System.err);
  }

  BarProgress(PrintStream stream) {
    this.stream = stream;
  }

  @Override
  public synchronized void stage(String name, long total) {
    close();
    bar =
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(Terminal.safe(name))
                .setInitialMax(total == 0 ? -1 : total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(stream, WIDTH))
                .build());
  }

  @Override
  public synchronized void advance(long records) {
    bar.ifPresent(b -> b.stepBy(records));
  }

  @Override
  public synchronized void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
