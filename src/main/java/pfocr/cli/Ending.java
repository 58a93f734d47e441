package pfocr.cli;

import java.util.concurrent.CountDownLatch;

/**
 * The end of the process, as SIGTERM and Ctrl-C bring it: whoever waits for it is woken and may
 * close its things in peace; the process ends when this is closed, last of all.
 */
final class Ending implements AutoCloseable {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private Ending() {}

  /** From now on the process does not end before this is closed. */
  static Ending ofTheProcess() {
    Ending ending = new Ending();
    Runtime.getRuntime().addShutdownHook(new Thread(ending::holdOn, "ending"));
    return ending;
  }

  private void holdOn() {
    asked.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the process is asked to end. */
  void await() throws InterruptedException {
    asked.await();
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
