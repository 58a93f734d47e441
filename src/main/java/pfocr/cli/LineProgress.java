package pfocr.cli;

import java.time.Duration;
import java.util.Locale;

/** A line every two seconds, for logs and pipes; a stage that is done sooner says nothing. */
final class LineProgress implements Progress {
  private static final long PAUSE = Duration.ofSeconds(2).toNanos();

  private final Terminal terminal;
  private final long pause;
  private String stage = "";
  private long total;
  private long done;
  private long begun;
  private long told;

  LineProgress(Terminal terminal) {
    this(terminal, PAUSE);
  }

  LineProgress(Terminal terminal, long pause) {
    this.terminal = terminal;
    this.pause = pause;
  }

  @Override
  public synchronized void stage(String name, long total) {
    stage = name;
    this.total = total;
    done = 0;
    begun = System.nanoTime();
    told = begun;
  }

  @Override
  public synchronized void advance(long records) {
    done += records;
    long now = System.nanoTime();
    if (now - told < pause) return;
    told = now;
    terminal.note(line((now - begun) / 1e9));
  }

  private String line(double seconds) {
    String share =
        total == 0 ? "" : String.format(Locale.ROOT, " of %,d (%d %%)", total, 100 * done / total);
    return String.format(Locale.ROOT, "%s: %,d%s, %,.0f/s", stage, done, share, done / seconds);
  }

  @Override
  public void close() {}
}
