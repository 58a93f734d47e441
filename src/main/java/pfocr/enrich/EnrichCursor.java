package pfocr.enrich;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in the order of an analysis that outlives the index it was made on. Within a build the
 * next page is exact. After a swap, when all values may have changed, it goes on behind the same
 * figure, or at the same rank when that is gone.
 *
 * @param figid of the last figure before the place
 * @param rank of that figure, from 1
 * @param sum what {@link #sum} gave of the request
 */
record EnrichCursor(String figid, int rank, String build, String sum) {
  private static final int PARTS = 4;

  /** The place behind a figure. */
  static EnrichCursor behind(EnrichedFigure figure, EnrichRequest request, String build) {
    return new EnrichCursor(figure.record().figure().figid(), figure.rank(), build, sum(request));
  }

  /** A short sum of what is tested and how it is ordered, by which others are told apart. */
  private static String sum(EnrichRequest request) {
    String all =
        String.join("\n", request.list(), request.background())
            + request.universe()
            + request.sort()
            + request.figures().sum();
    return Integer.toHexString(all.hashCode());
  }

  /**
   * Reads what {@link #write} wrote; empty for the beginning, {@code *}.
   *
   * @throws IllegalArgumentException when it is not that
   */
  static Optional<EnrichCursor> read(String text) {
    if (text.equals("*")) return Optional.empty();
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      String[] parts = plain.split("\t", -1);
      if (parts.length != PARTS) throw new IllegalArgumentException("other parts");
      int rank = Math.clamp(Integer.parseInt(parts[1]), 0, Integer.MAX_VALUE / 2);
      return Optional.of(new EnrichCursor(parts[0], rank, parts[2], parts[3]));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("cursor was not made by this address", e);
    }
  }

  /** What callers should know who go on from here with a request and a state of the index. */
  List<String> warnings(EnrichRequest request, String present) {
    List<String> all = new ArrayList<>();
    if (!build.equals(present))
      all.add(
          "The index has changed since the cursor was made; the list goes on from the same place.");
    if (!sum.equals(sum(request)))
      all.add("The cursor was made for another list or query; this one goes on from its place.");
    return all;
  }

  String write() {
    String plain = String.join("\t", figid, Integer.toString(rank), build, sum);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
