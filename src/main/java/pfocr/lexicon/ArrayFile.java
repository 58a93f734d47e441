package pfocr.lexicon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays written and read in bulk, their length before them. */
final class ArrayFile {
  /** No array of a lexicon comes near this; a larger length is a damaged file. */
  private static final int LARGEST = 1 << 28;

  private ArrayFile() {}

  static void write(DataOutputStream out, byte[] array) throws IOException {
    out.writeInt(array.length);
    out.write(array);
  }

  static void write(DataOutputStream out, int[] array) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * array.length);
    bytes.asIntBuffer().put(array);
    out.writeInt(array.length);
    out.write(bytes.array());
  }

  static byte[] readBytes(DataInputStream in) throws IOException {
    return read(in, length(in));
  }

  static int[] readInts(DataInputStream in) throws IOException {
    int[] array = new int[length(in)];
    byte[] chunk = new byte[1 << 16];
    for (int i = 0; i < array.length; ) {
      int count = Math.min(array.length - i, chunk.length / 4);
      in.readFully(chunk, 0, 4 * count);
      ByteBuffer.wrap(chunk).asIntBuffer().get(array, i, count);
      i += count;
    }
    return array;
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LARGEST) throw new IOException("damaged table: length " + length);
    return length;
  }

  private static byte[] read(DataInputStream in, int length) throws IOException {
    byte[] array = in.readNBytes(length);
    if (array.length < length) throw new EOFException("table ends early");
    return array;
  }
}
