package pfocr.index;

import java.io.IOException;

/**
 * An index that cannot be used as it is. The message is a whole sentence for people: it names the
 * folder, the file at fault when there is one, and the command that helps.
 */
public final class IndexRefused extends IOException {
  private static final long serialVersionUID = 1L;

  IndexRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
