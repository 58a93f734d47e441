package pfocr.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import pfocr.search.FigureSearch;

/**
 * Sends answers that depend on the index and the canonical request alone: 304 before any search,
 * then from the cache, then through the gate from the engine.
 */
final class Answers {
  static final String CACHE_CONTROL = "public, max-age=300, stale-while-revalidate=86400";

  /**
   * A fresh answer.
   *
   * @param build the index that it was made from
   * @param complete false for partial answers, which are not kept
   * @param timing value of the Server-Timing header
   */
  record Made(Answer answer, String build, boolean complete, String timing) {}

  private final FigureSearch search;
  private final Gate gate;
  private final String version;
  private final Cache<String, Answer> cache;

  /**
   * The answers of a server.
   *
   * @param version of templates and styles, part of every entity tag
   */
  Answers(FigureSearch search, Gate gate, Settings settings, String version) {
    this.search = search;
    this.gate = gate;
    this.version = version;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(settings.cacheBytes())
            .weigher((String key, Answer answer) -> 2 * key.length() + answer.weight())
            .executor(Runnable::run)
            .build();
  }

  /**
   * Sends the answer of a canonical request, from the cache when it is there.
   *
   * @param key what is asked and in which representation
   */
  void send(Context ctx, String key, Callable<Made> maker) throws Exception {
    String build = search.info().build();
    if (unchanged(ctx, key)) return;
    String tag = tag(build, key);
    Answer kept = cache.getIfPresent(build + ' ' + key);
    if (kept != null) {
      ctx.header("Server-Timing", "cache;desc=hit").header("Cache-Control", CACHE_CONTROL);
      kept.send(ctx, tag);
      return;
    }
    Made made = gate.run(maker);
    ctx.header("Server-Timing", made.timing());
    if (made.complete()) {
      cache.put(made.build() + ' ' + key, made.answer());
      ctx.header("Cache-Control", CACHE_CONTROL);
      made.answer().send(ctx, tag(made.build(), key));
    } else {
      ctx.header("Cache-Control", "no-store");
      made.answer().send(ctx, "");
    }
  }

  /** Whether the client has the answer of that canonical request already; then it is told so. */
  boolean unchanged(Context ctx, String key) {
    String tag = tag(search.info().build(), key);
    if (!EntityTag.matches(ctx.header("If-None-Match"), tag)) return false;
    ctx.status(304).header("ETag", EntityTag.quoted(tag, false));
    ctx.header("Cache-Control", CACHE_CONTROL);
    return true;
  }

  /** The entity tag of a canonical request's answer from that build, without quotes. */
  String tag(String build, String key) {
    return EntityTag.of(build, version + key);
  }

  /** A complete answer that one step makes. */
  void sendWhole(Context ctx, String key, Supplier<Answer> maker) throws Exception {
    send(
        ctx,
        key,
        () -> {
          String build = search.info().build();
          long start = System.nanoTime();
          Answer answer = maker.get();
          return new Made(answer, build, true, "total;dur=" + millis(System.nanoTime() - start));
        });
  }

  /** Nanoseconds as milliseconds with two decimals. */
  static String millis(long nanos) {
    long hundredths = nanos / 10_000;
    long rest = hundredths % 100;
    return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest;
  }
}
