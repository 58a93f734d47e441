package pfocr.index;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import pfocr.lexicon.LearnedNames;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.PublicNames;

/**
 * The two files beside the segments that belong to a commit: the lexicon that serving reads, and
 * what was learned from the records and public tables, which the next run goes on with. Stateless.
 */
public final class NameFiles {
  private static final String LEXICON = "lexicon-";
  private static final String LEARNED = "learned-";
  private static final String SUFFIX = ".bin";

  private NameFiles() {}

  /** The lexicon of a commit; a failure names the file. */
  public static Lexicon lexicon(Path index, IndexStamp stamp) throws IOException {
    return read(index.resolve(stamp.lexicon()), Lexicon::read);
  }

  /**
   * What the next run goes on with.
   *
   * @param learned what the records taught
   * @param tables what public tables said when they were last given
   */
  record Kept(LearnedNames learned, PublicNames tables) {
    private static Kept read(InputStream in) throws IOException {
      return new Kept(LearnedNames.read(in), PublicNames.read(in));
    }

    private void writeTo(OutputStream out) throws IOException {
      learned.writeTo(out);
      tables.writeTo(out);
    }
  }

  /** What a run of a commit kept for the next; a failure names the file. */
  static Kept kept(Path index, IndexStamp stamp) throws IOException {
    return read(index.resolve(learnedName(stamp)), Kept::read);
  }

  private interface Reading<T> {
    T from(InputStream in) throws IOException;
  }

  private static <T> T read(Path file, Reading<T> reading) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return reading.from(in);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (EOFException e) {
      throw new IOException(file.getFileName() + " is cut off", e);
    } catch (IOException | RuntimeException e) {
      throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  /** The names of both files of a commit. */
  public static Set<String> of(IndexStamp stamp) {
    return Set.of(stamp.lexicon(), learnedName(stamp));
  }

  private static String learnedName(IndexStamp stamp) {
    return LEARNED + stamp.lexicon().substring(LEXICON.length());
  }

  /** Writes both files under a new name and returns the lexicon's. */
  static String write(Path index, Lexicon lexicon, Kept kept) throws IOException {
    String id =
        Long.toHexString(System.currentTimeMillis()) + Long.toHexString(System.nanoTime() & 0xffff);
    write(index.resolve(LEXICON + id + SUFFIX), lexicon::writeTo);
    write(index.resolve(LEARNED + id + SUFFIX), kept::writeTo);
    return LEXICON + id + SUFFIX;
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static void write(Path file, Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      content.writeTo(out);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Deletes the files of commits that are gone. */
  static void deleteOthers(Path index, IndexStamp stamp) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(index, "{lexicon,learned}-*.bin")) {
      for (Path file : files)
        if (!of(stamp).contains(file.getFileName().toString())) Files.deleteIfExists(file);
    }
  }
}
