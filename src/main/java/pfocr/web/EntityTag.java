package pfocr.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Entity tags: the build of the index and a hash of the canonical request. */
final class EntityTag {
  /** Set apart because another coding of the same answer must have another tag. */
  private static final String GZIP = "-gz";

  private EntityTag() {}

  static String of(String build, String key) {
    return build.replaceAll("[^A-Za-z0-9._-]", "_")
        + "-"
        + hash(key.getBytes(StandardCharsets.UTF_8));
  }

  static String quoted(String tag, boolean gzip) {
    return '"' + tag + (gzip ? GZIP : "") + '"';
  }

  /** Whether the client's {@code If-None-Match} has the tag in any coding. */
  static boolean matches(String header, String tag) {
    if (header == null) return false;
    for (String each : header.split(",", 64)) {
      String bare = each.strip();
      if (bare.equals("*")) return true;
      if (bare.startsWith("W/")) bare = bare.substring(2);
      if (bare.equals(quoted(tag, false)) || bare.equals(quoted(tag, true))) return true;
    }
    return false;
  }

  /** The first 64 bits of SHA-256. */
  static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
