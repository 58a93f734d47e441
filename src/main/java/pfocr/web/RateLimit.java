package pfocr.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests one client may send in a minute; off unless the settings say otherwise. Each
 * counted answer announces it in the fields {@code RateLimit-Policy} and {@code RateLimit} of the
 * draft-ietf-httpapi-ratelimit-headers. A client's minute begins with its first request.
 *
 * <p>Clients are told apart by address. Behind a proxy on this machine that is the last entry of
 * {@code X-Forwarded-For}, the one that the proxy itself wrote.
 */
final class RateLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** Clients that are remembered; beyond that the longest unseen begin anew. */
  private static final int CLIENTS = 100_000;

  /** What costs nothing, and what monitoring must be able to ask. */
  private static final Set<String> FREE = Set.of("/healthz", "/readyz", "/metrics");

  private final int most;
  private final Cache<String, Window> windows;

  /** The requests of one client since a moment. */
  private record Window(long began, AtomicInteger requests) {}

  RateLimit(Settings settings) {
    this.most = settings.requestsPerMinute();
    this.windows =
        Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterWrite(WINDOW)
            .executor(Runnable::run)
            .build();
  }

  /**
   * Counts a request and refuses it when it is one too many. What browsers ask before a request is
   * free, or pages could not read the refusal of the request itself.
   */
  void count(Context ctx) {
    if (most == 0
        || ctx.req().getMethod().equals("OPTIONS")
        || FREE.contains(ctx.path())
        || ctx.path().startsWith("/assets/")) return;
    String client = client(ctx.req().getRemoteAddr(), ctx.header("X-Forwarded-For"));
    Window window = windows.get(client, c -> new Window(System.nanoTime(), new AtomicInteger()));
    int left = Math.max(0, most - window.requests.incrementAndGet());
    long seconds = secondsLeft(window);
    ctx.header("RateLimit-Policy", "\"default\";q=" + most + ";w=" + WINDOW.toSeconds());
    ctx.header("RateLimit", "\"default\";r=" + left + ";t=" + seconds);
    if (window.requests.get() > most) throw tooMany(seconds);
  }

  private long secondsLeft(Window window) {
    long left = WINDOW.toNanos() - (System.nanoTime() - window.began);
    return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(left + 999_999_999));
  }

  private HttpProblem tooMany(long seconds) {
    return new HttpProblem(
            ProblemType.TOO_MANY_REQUESTS,
            "More than " + most + " requests came from this client within a minute.")
        .with("Retry-After", Long.toString(seconds));
  }

  private static String client(String peer, String forwarded) {
    if (forwarded == null || !isHere(peer)) return peer;
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return last.isEmpty() || last.length() > 64 ? peer : last;
  }

  private static boolean isHere(String address) {
    return address.startsWith("127.") || address.equals("[::1]") || address.endsWith(":1]");
  }
}
