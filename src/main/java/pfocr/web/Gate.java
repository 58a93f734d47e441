package pfocr.web;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a bounded number of searches run and a bounded number wait; the rest is refused at once. */
final class Gate {
  private final Semaphore permits;
  private final int waiting;
  private final long patienceNanos;

  Gate(Settings settings) {
    permits = new Semaphore(settings.searches());
    waiting = settings.waiting();
    patienceNanos = settings.patience().toNanos();
  }

  /** Runs the work when it is its turn. */
  <T> T run(Callable<T> work) throws Exception {
    if (!permits.tryAcquire() && !waitForTurn()) throw overloaded();
    try {
      return work.call();
    } finally {
      permits.release();
    }
  }

  private boolean waitForTurn() throws InterruptedException {
    return permits.getQueueLength() < waiting
        && permits.tryAcquire(patienceNanos, TimeUnit.NANOSECONDS);
  }

  private static HttpProblem overloaded() {
    return new HttpProblem(
            ProblemType.OVERLOADED, "More searches are running than this server takes at once.")
        .with("Retry-After", "1");
  }
}
