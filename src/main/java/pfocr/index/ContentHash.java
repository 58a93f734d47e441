package pfocr.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import pfocr.figure.EntityType;
import pfocr.figure.RawRecord;

/** The first 16 bytes of SHA-256 over the files of a record: equal hash, equal record. */
final class ContentHash {
  private static final int LENGTH = 16;

  private ContentHash() {}

  static byte[] of(RawRecord raw) {
    MessageDigest digest = sha256();
    digest.update(raw.name().getBytes(StandardCharsets.UTF_8));
    digest.update(raw.wikipathways().getBytes(StandardCharsets.UTF_8));
    add(digest, raw.markdown());
    for (EntityType type : EntityType.values())
      add(digest, raw.tables().getOrDefault(type, new byte[0]));
    return Arrays.copyOf(digest.digest(), LENGTH);
  }

  /** Length first, so that moving bytes from one file to another changes the hash. */
  private static void add(MessageDigest digest, byte[] file) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, file.length));
    digest.update(file);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
