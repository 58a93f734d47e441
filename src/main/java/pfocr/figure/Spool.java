package pfocr.figure;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Files of an archive one after the other in a temporary file, so that they can be read in another
 * order than the archive's without holding them in memory. Everything is added before anything is
 * read. The file vanishes with the process, however that ends.
 */
final class Spool implements Storage<Spool.Slice> {
  record Slice(long offset, int length) {}

  /** The temporary file cannot take more; this is our trouble, not the archive's. */
  static final class Full extends IOException {
    Full(IOException cause) {
      super("the temporary copy of the archive failed: " + cause.getMessage(), cause);
    }
  }

  private final FileChannel file;
  private final OutputStream out;
  private long end;

  Spool() throws IOException {
    Path path = Files.createTempFile("pfocr-", ".spool");
    file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 20);
  }

  Slice add(byte[] bytes) throws Full {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new Full(e);
    }
    Slice slice = new Slice(end, bytes.length);
    end += bytes.length;
    return slice;
  }

  /** Ends the adding. */
  void finish() throws Full {
    try {
      out.flush();
    } catch (IOException e) {
      throw new Full(e);
    }
  }

  @Override
  public byte[] read(Slice slice, String fileName) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(slice.length());
    while (bytes.hasRemaining())
      if (file.read(bytes, slice.offset() + bytes.position()) < 0) throw new EOFException();
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
