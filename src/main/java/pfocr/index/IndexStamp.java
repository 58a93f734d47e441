package pfocr.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexCommit;

/**
 * What an index says of itself: format version and corpus facts, kept in the commit and checked at
 * opening.
 *
 * @param build identifies the content; equal records give equal builds
 * @param lexicon name of the lexicon file beside the segments that belongs to this commit
 */
public record IndexStamp(
    int format,
    String build,
    long figures,
    long papers,
    long rejected,
    int firstYear,
    int lastYear,
    List<String> sources,
    Instant built,
    String lexicon) {

  /** Raised with every change that makes older indexes unreadable. */
  public static final int FORMAT = 5;

  private static final String PREFIX = "pfocr.";

  public IndexStamp {
    sources = List.copyOf(sources);
  }

  /**
   * The stamp of a commit.
   *
   * @throws IndexRefused when the commit is not one of this program or has another format; the
   *     message names the folder and the command that helps
   */
  public static IndexStamp of(IndexCommit commit, Path index) throws IOException {
    return of(commit.getUserData(), index);
  }

  static IndexStamp of(Map<String, String> data, Path index) throws IndexRefused {
    if (!isOurs(data)) throw foreign(index);
    String format = data.get(PREFIX + "format");
    if (!format.equals(Integer.toString(FORMAT)))
      throw new IndexRefused(
          "%s has index format %s, this version reads format %d; %s"
              .formatted(index, format, FORMAT, rebuild(index)),
          null);
    try {
      return read(data);
    } catch (RuntimeException e) {
      throw new IndexRefused("the stamp of " + index + " is damaged; " + rebuild(index), e);
    }
  }

  /** Whether a commit was written by this program, in whatever format. */
  static boolean isOurs(Map<String, String> data) {
    return data.containsKey(PREFIX + "format");
  }

  static IndexRefused foreign(Path index) {
    return new IndexRefused(
        index
            + " holds a Lucene index that pfocr-search did not write; name another folder:"
            + " bin/pfocr index SOURCE --index DIR",
        null);
  }

  private static IndexStamp read(Map<String, String> data) {
    return new IndexStamp(
        FORMAT,
        data.get(PREFIX + "build"),
        Long.parseLong(data.get(PREFIX + "figures")),
        Long.parseLong(data.get(PREFIX + "papers")),
        Long.parseLong(data.get(PREFIX + "rejected")),
        Integer.parseInt(data.get(PREFIX + "first_year")),
        Integer.parseInt(data.get(PREFIX + "last_year")),
        data.get(PREFIX + "sources").lines().toList(),
        Instant.parse(data.get(PREFIX + "built")),
        data.get(PREFIX + "lexicon"));
  }

  private static String rebuild(Path index) {
    return "rebuild it with: bin/pfocr index SOURCE --index " + index + " --rebuild";
  }

  /** The stamp as user data of a commit. */
  Map<String, String> asUserData() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(PREFIX + "format", Integer.toString(format));
    data.put(PREFIX + "build", build);
    data.put(PREFIX + "figures", Long.toString(figures));
    data.put(PREFIX + "papers", Long.toString(papers));
    data.put(PREFIX + "rejected", Long.toString(rejected));
    data.put(PREFIX + "first_year", Integer.toString(firstYear));
    data.put(PREFIX + "last_year", Integer.toString(lastYear));
    data.put(PREFIX + "sources", String.join("\n", sources));
    data.put(PREFIX + "built", built.toString());
    data.put(PREFIX + "lexicon", lexicon);
    return data;
  }
}
