package pfocr.figure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Opens archives of a source. Nothing is ever unpacked by its name. A zip is read in place; a tar,
 * which has no table of contents, and a zip that lost its own are read once into a {@link Spool}.
 */
final class Archives {
  private final Path archive;
  private final String prefix;
  private final Consumer<Problem> problems;

  private Archives(Path archive, Consumer<Problem> problems) {
    this.archive = archive;
    this.prefix = archive.getFileName() + "!/";
    this.problems = problems;
  }

  static Corpus openTar(Path archive, Consumer<Problem> problems) throws IOException {
    return new Archives(archive, problems).spool(Archives::tar);
  }

  static Corpus openZip(Path archive, Consumer<Problem> problems) throws IOException {
    Archives archives = new Archives(archive, problems);
    try {
      return archives.inPlace(new ZipFile(archive.toFile(), StandardCharsets.UTF_8));
    } catch (ZipException damaged) {
      return archives.spool(in -> new ZipArchiveInputStream(in, "UTF-8", true, true));
    }
  }

  private Corpus inPlace(ZipFile zip) throws IOException {
    Members<String> members = new Members<>(prefix, problems);
    zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> add(entry, members));
    members.tellOrphans();
    return corpus(members, new ZipStorage(zip), Corpus.Extent.WHOLE);
  }

  private static void add(ZipEntry entry, Members<String> members) {
    String path = entry.getName();
    String folder = path.substring(0, path.lastIndexOf('/') + 1).intern();
    members.add(path, folder);
  }

  private record ZipStorage(ZipFile zip) implements Storage<String> {
    @Override
    public byte[] read(String folder, String fileName) throws IOException {
      try (InputStream in = zip.getInputStream(zip.getEntry(folder + fileName))) {
        return Storage.readLimited(in);
      }
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** Makes an archive of the archive's bytes. */
  private interface Format {
    ArchiveInputStream<?> of(InputStream in) throws IOException;
  }

  private static ArchiveInputStream<?> tar(InputStream in) throws IOException {
    return new TarArchiveInputStream(unzip(in), "UTF-8");
  }

  /** Trusts the first two bytes more than the name; browsers unzip behind one's back. */
  private static InputStream unzip(InputStream in) throws IOException {
    in.mark(2);
    boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return zipped ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private Corpus spool(Format format) throws IOException {
    Members<Spool.Slice> members = new Members<>(prefix, problems);
    Spool spool = new Spool();
    try {
      Corpus.Extent extent = copyAll(format, spool, members);
      spool.finish();
      if (extent == Corpus.Extent.WHOLE) members.tellOrphans();
      return corpus(members, spool, extent);
    } catch (IOException e) {
      spool.close();
      throw e;
    }
  }

  /** When the archive breaks off, what was read until then is kept. */
  private Corpus.Extent copyAll(Format format, Spool spool, Members<Spool.Slice> members)
      throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
        ArchiveInputStream<?> in = format.of(file)) {
      for (ArchiveEntry e = in.getNextEntry(); e != null; e = in.getNextEntry())
        if (isFile(e) && Members.wants(e.getName())) copy(e, in, spool, members);
      return Corpus.Extent.WHOLE;
    } catch (Spool.Full full) {
      throw full;
    } catch (IOException | RuntimeException e) {
      // The parser of a hostile header may throw anything.
      String reason =
          "the archive is truncated or damaged after %d figures: %s"
              .formatted(members.size(), Reasons.of(e));
      problems.accept(new Problem(archive.toString(), 0, reason, true));
      return Corpus.Extent.CUT_OFF;
    }
  }

  private static boolean isFile(ArchiveEntry entry) {
    if (entry instanceof TarArchiveEntry tar)
      return tar.isFile() && !tar.isSymbolicLink() && !tar.isLink();
    return !entry.isDirectory();
  }

  private void copy(ArchiveEntry entry, InputStream in, Spool spool, Members<Spool.Slice> members)
      throws IOException {
    try {
      byte[] bytes = Storage.readLimited(in);
      if (entry.getSize() > bytes.length) throw new IOException(entry.getName() + " is cut off");
      members.add(entry.getName(), spool.add(bytes));
    } catch (Storage.TooLarge e) {
      problems.accept(
          new Problem(prefix + entry.getName(), 0, "cannot be read: " + e.getMessage(), true));
    }
  }

  private <T> Corpus corpus(Members<T> members, Storage<T> storage, Corpus.Extent extent)
      throws IOException {
    if (members.size() == 0) {
      storage.close();
      throw new IOException(archive + " holds no _figures/*.md");
    }
    return new MemberCorpus<>(archive.toRealPath().toString(), members, storage, extent);
  }
}
