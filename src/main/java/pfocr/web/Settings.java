package pfocr.web;

import java.time.Duration;

/**
 * How a server listens and what it allows.
 *
 * @param port 0 takes a free one
 * @param searches how many searches may run at once
 * @param waiting how many more requests may wait for their turn
 * @param patience how long they wait before they are refused
 * @param cacheBytes bound of the answer cache, 0 for none
 * @param maxUrl longest path with query string in bytes
 * @param maxParameters most parameters of one request
 * @param maxBody longest request body in bytes
 * @param exports how many exports may run at once
 * @param requestsPerMinute how many requests one client may send in a minute, 0 for no limit
 */
public record Settings(
    String host,
    int port,
    int searches,
    int waiting,
    Duration patience,
    long cacheBytes,
    int maxUrl,
    int maxParameters,
    int maxBody,
    int exports,
    int requestsPerMinute) {

  /** Local only, with twice as many searches at once as there are processors. */
  public static Settings defaults() {
    return new Settings(
        "127.0.0.1",
        7070,
        2 * Runtime.getRuntime().availableProcessors(),
        64,
        Duration.ofSeconds(2),
        64L << 20,
        32 << 10,
        2_000,
        1 << 20,
        2,
        0);
  }

  public Settings withAddress(String changedHost, int changedPort) {
    return new Settings(
        changedHost,
        changedPort,
        searches,
        waiting,
        patience,
        cacheBytes,
        maxUrl,
        maxParameters,
        maxBody,
        exports,
        requestsPerMinute);
  }

  public Settings withSearches(int changed, int changedWaiting, Duration changedPatience) {
    return new Settings(
        host,
        port,
        changed,
        changedWaiting,
        changedPatience,
        cacheBytes,
        maxUrl,
        maxParameters,
        maxBody,
        exports,
        requestsPerMinute);
  }

  public Settings withCacheBytes(long changed) {
    return new Settings(
        host,
        port,
        searches,
        waiting,
        patience,
        changed,
        maxUrl,
        maxParameters,
        maxBody,
        exports,
        requestsPerMinute);
  }

  public Settings withExports(int changed) {
    return new Settings(
        host,
        port,
        searches,
        waiting,
        patience,
        cacheBytes,
        maxUrl,
        maxParameters,
        maxBody,
        changed,
        requestsPerMinute);
  }

  public Settings withRequestsPerMinute(int changed) {
    return new Settings(
        host,
        port,
        searches,
        waiting,
        patience,
        cacheBytes,
        maxUrl,
        maxParameters,
        maxBody,
        exports,
        changed);
  }
}
