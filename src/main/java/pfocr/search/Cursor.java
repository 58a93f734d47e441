package pfocr.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;

/**
 * A place in an order that outlives the index it was made on: the sort value and figid of the last
 * hit. Within a build the next page is exact; after a swap it goes on from the same place.
 *
 * @param value upper half of the {@link SortKeys} key
 * @param figid "" before the first hit
 * @param query what {@link SearchRequest#sum} gave, "" when that is not known
 */
record Cursor(Sort sort, int value, String figid, String build, String query) {
  /** What a client sends to begin. */
  static final String BEGIN = "*";

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is not that
   */
  static Cursor read(String text, Sort sort, String build) {
    if (text.equals(BEGIN)) return new Cursor(sort, 0, "", build, "");
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\t", -1);
      Sort written = Sort.of(parts[0]).orElseThrow(IllegalArgumentException::new);
      String query = parts.length > 4 ? parts[4] : "";
      Cursor cursor = new Cursor(written, Integer.parseInt(parts[1]), parts[2], parts[3], query);
      if (written != sort)
        throw new IllegalArgumentException("cursor belongs to the order '" + written.key() + "'");
      return cursor;
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("cursor was not made by this service", e);
    } catch (IllegalArgumentException e) {
      if (e.getMessage() != null && e.getMessage().startsWith("cursor")) throw e;
      throw new IllegalArgumentException("cursor was not made by this service", e);
    }
  }

  /** Where a request's list goes on behind a place in it. */
  static Cursor behind(long key, SearchRequest request, IndexSnapshot snapshot) {
    return new Cursor(
        request.sort(),
        SortKeys.value(key),
        snapshot.figid(SortKeys.rank(key)),
        snapshot.info().build(),
        request.sum());
  }

  /** Whether it is known to come from the result of another request. */
  boolean isOfAnother(SearchRequest request) {
    return !query.isEmpty() && !query.equals(request.sum());
  }

  String write() {
    String plain = String.join("\t", sort.key(), Integer.toString(value), figid, build, query);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Keys of hits behind this place are smaller than the returned one. */
  long key(IndexSnapshot snapshot) throws IOException {
    if (figid.isEmpty()) return Long.MAX_VALUE;
    int rank = snapshot.rankOf(figid);
    // A figid that is gone stood just before the one at its place now.
    return rank >= 0 ? SortKeys.of(value, rank) : SortKeys.of(value, -rank - 1) + 1;
  }
}
