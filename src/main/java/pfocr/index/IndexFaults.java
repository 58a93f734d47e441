package pfocr.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;

/** Puts what Lucene and the file system throw over an index into sentences. */
public final class IndexFaults {
  /** How Lucene's inputs name their file, and the file within a compound file. */
  private static final Pattern RESOURCE =
      Pattern.compile("path=\"([^\"]*)\"\\)?(?: \\[slice=([^\\]]*)])?");

  private IndexFaults() {}

  /** What came up while an index was opened or read, as a sentence with the command that helps. */
  public static IndexRefused reading(Path index, Throwable fault) {
    if (fault instanceof IndexRefused refused) return refused;
    if (fault instanceof IndexNotFoundException) return missing(index, fault);
    if (root(fault) instanceof ClosedByInterruptException)
      return new IndexRefused("reading the index " + index + " was interrupted", fault);
    if (fault instanceof AccessDeniedException e)
      return new IndexRefused(
          "the index " + index + " cannot be read: no permission for " + e.getFile(), fault);
    return new IndexRefused(
        "the index " + index + " is damaged: " + what(fault) + "; " + repair(index), fault);
  }

  /** What came up while an index was written. */
  static IndexRefused writing(Path index, Throwable fault) {
    if (fault instanceof IndexRefused refused) return refused;
    if (fault instanceof LockObtainFailedException && !(root(fault) instanceof FileSystemException))
      return new IndexRefused("another run is writing " + index + "; wait until it ends", fault);
    return new IndexRefused(
        "the index " + index + " cannot be written, it stays as it was: " + what(root(fault)),
        fault);
  }

  /** There is no index in a folder, or only parts of one. */
  public static IndexRefused missing(Path index, Throwable cause) {
    return new IndexRefused(
        hasSegments(index)
            ? "the index " + index + " is incomplete: it has no segments_N file; " + repair(index)
            : "there is no index in "
                + index
                + "; make one with: bin/pfocr index SOURCE --index "
                + index,
        cause);
  }

  private static boolean hasSegments(Path index) {
    try (Stream<Path> files = Files.list(index)) {
      return files.anyMatch(file -> file.getFileName().toString().matches("_[0-9a-z]+[._].*"));
    } catch (IOException e) {
      return false;
    }
  }

  static String repair(Path index) {
    return "restore a backup with: bin/pfocr restore DIR --index "
        + index
        + " or rebuild it with: bin/pfocr index SOURCE --index "
        + index
        + " --rebuild";
  }

  /** What is wrong, without the folder: {@code _0.si is missing}. */
  static String what(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause())
      if (isMissingFile(cause)) return name(cause.getMessage()) + " is missing";
    if (fault instanceof CorruptIndexException e)
      return file(e.getResourceDescription()) + " is damaged (" + e.getOriginalMessage() + ")";
    if (fault instanceof EOFException) return file(fault.getMessage()) + " is cut off";
    if (isOtherLucene(fault)) return "it was written by another version of Lucene";
    if (fault instanceof FileSystemException e)
      return Optional.ofNullable(e.getReason()).orElse(e.getClass().getSimpleName())
          + ": "
          + e.getFile();
    return Optional.ofNullable(fault.getMessage()).orElse(fault.getClass().getSimpleName());
  }

  private static boolean isMissingFile(Throwable fault) {
    return fault instanceof NoSuchFileException || fault instanceof FileNotFoundException;
  }

  private static boolean isOtherLucene(Throwable fault) {
    return fault instanceof IndexFormatTooOldException
        || fault instanceof IndexFormatTooNewException
        || fault instanceof IllegalArgumentException
            && String.valueOf(fault.getMessage()).contains("codec");
  }

  /** What it began with; a lock that could not be made keeps the reason on the side. */
  private static Throwable root(Throwable fault) {
    while (fault.getCause() != null) fault = fault.getCause();
    return fault.getSuppressed().length > 0 ? fault.getSuppressed()[0] : fault;
  }

  private static String file(String resource) {
    Matcher matcher = RESOURCE.matcher(String.valueOf(resource));
    if (!matcher.find()) return resource;
    String file = name(matcher.group(1));
    return matcher.group(2) == null ? file : matcher.group(2) + " in " + file;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
