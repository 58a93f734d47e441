package pfocr.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The two directions of {@code application/x-www-form-urlencoded}, strict in reading. */
final class QueryString {
  private static final String SAFE = "-._~*,:/()@!$;";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private QueryString() {}

  /**
   * Reads names and values.
   *
   * @param most how many parameters are allowed
   */
  static Parameters parse(String query, int most) {
    Parameters parameters = new Parameters(most);
    for (int start = 0; start < query.length(); ) {
      int end = query.indexOf('&', start);
      if (end < 0) end = query.length();
      if (end > start) addPair(query.substring(start, end), parameters);
      start = end + 1;
    }
    return parameters;
  }

  private static void addPair(String pair, Parameters parameters) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    parameters.add(decode(name, true), decode(value, true));
  }

  /** Decodes percent-encoding, and {@code +} as a blank where asked. */
  static String decode(String text, boolean plusIsBlank) {
    if (text.indexOf('%') < 0 && isAscii(text)) return plusIsBlank ? text.replace('+', ' ') : text;
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(in.length);
    for (int i = 0; i < in.length; i++) {
      if (in[i] == '%') {
        out.put((byte) (digit(in, i + 1) << 4 | digit(in, i + 2)));
        i += 2;
      } else out.put(in[i] == '+' && plusIsBlank ? (byte) ' ' : in[i]);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
    } catch (CharacterCodingException e) {
      throw malformed("is not UTF-8");
    }
  }

  /** Encodes a name or value; the result needs no escaping in HTML attributes or headers. */
  static void encode(String text, StringBuilder out) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0)) out.append(c);
      else if (c == ' ') out.append('+');
      else out.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
    }
  }

  /** An encoded name or value. */
  static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    encode(text, out);
    return out.toString();
  }

  /** Encodes one part of a path. */
  static String encodePath(String text) {
    return encoded(text).replace("+", "%20").replace("/", "%2F").replace(";", "%3B");
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 127) return false;
    return true;
  }

  private static int digit(byte[] in, int at) {
    int digit = at < in.length ? Character.digit(in[at], 16) : -1;
    if (digit < 0) throw malformed("has a % that two hexadecimal digits do not follow");
    return digit;
  }

  private static HttpProblem malformed(String what) {
    return new HttpProblem(
        ProblemType.BAD_REQUEST, "The query string " + what + "; write a plain % as %25.");
  }
}
