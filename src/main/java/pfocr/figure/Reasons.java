package pfocr.figure;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Says in a few words what is wrong, to the owner of the file. */
final class Reasons {
  private static final int MAX_QUOTE = 60;

  private Reasons() {}

  /** A value as it stands, cut when it is long. */
  static String quote(String value) {
    return value.length() <= MAX_QUOTE
        ? "'" + value + "'"
        : "'" + value.substring(0, MAX_QUOTE) + "...'";
  }

  static String of(Exception e) {
    return switch (e) {
      case NoSuchFileException gone -> "there is no such file";
      case AccessDeniedException denied -> "access denied";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      case EOFException end -> "it ends too early";
      default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    };
  }
}
