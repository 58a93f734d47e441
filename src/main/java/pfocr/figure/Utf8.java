package pfocr.figure;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes files that should be UTF-8. */
final class Utf8 {
  private Utf8() {}

  /** The text without a byte order mark; bytes that are no UTF-8 become U+FFFD. */
  static String decode(byte[] bytes, Runnable whenRepaired) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // The file may well hold an honest U+FFFD, so only then the slow decoder is asked.
    if (text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes)) whenRepaired.run();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
