package pfocr.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** Consistent copies of an index, also while it is being served or written. */
public final class IndexBackup {
  /** How often the copy begins anew because a run replaced the commit meanwhile. */
  private static final int ATTEMPTS = 10;

  private IndexBackup() {}

  /**
   * Copies the last commit into a new or empty folder. The copy grows beside the target and takes
   * its name when it is complete, verified by checksum and on the disk.
   *
   * @throws IOException when there is no sound index, or the target is not empty; the message names
   *     what is in the way
   */
  public static void backup(Path index, Path target) throws IOException {
    if (!Files.isDirectory(index)) throw IndexFaults.missing(index, null);
    Path wanted = target.toAbsolutePath().normalize();
    refuseUnlessFree(index, wanted);
    Files.createDirectories(wanted.getParent());
    Path partial =
        Files.createDirectory(
            wanted.resolveSibling(
                ".%s.partial-%d".formatted(wanted.getFileName(), ProcessHandle.current().pid())));
    try {
      copyLastCommit(index, partial);
      verify(partial);
      sync(partial);
      Files.move(partial, wanted, StandardCopyOption.ATOMIC_MOVE);
      syncFolder(wanted.getParent());
    } finally {
      if (Files.exists(partial)) clear(partial, true);
    }
  }

  private static void refuseUnlessFree(Path index, Path target) throws IOException {
    if (target.startsWith(index.toRealPath()) || target.startsWith(index.toAbsolutePath()))
      throw new IOException(target + " lies inside the index; name another folder");
    if (!Files.exists(target)) return;
    if (!Files.isDirectory(target))
      throw new FileAlreadyExistsException(target + " is a file; a backup needs a folder");
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent())
        throw new IOException(target + " is not empty; name a new folder for the backup");
    }
  }

  private static void copyLastCommit(Path index, Path target) throws IOException {
    try (Directory directory = FSDirectory.open(index, NoLockFactory.INSTANCE)) {
      for (int attempt = 1; ; attempt++) {
        IndexCommit commit = lastCommit(directory, index);
        List<String> files = files(commit, IndexStamp.of(commit, index));
        try {
          for (String file : files) Files.copy(index.resolve(file), target.resolve(file));
          return;
        } catch (NoSuchFileException e) {
          clear(target, false);
          boolean replaced = !lastCommit(directory, index).equals(commit);
          if (!replaced || attempt == ATTEMPTS) throw IndexFaults.reading(index, e);
        }
      }
    }
  }

  private static IndexCommit lastCommit(Directory directory, Path index) throws IOException {
    try {
      return DirectoryReader.listCommits(directory).getLast();
    } catch (IOException | RuntimeException e) {
      throw IndexFaults.reading(index, e);
    }
  }

  /** All files of a commit, the one that makes it a commit last. */
  private static List<String> files(IndexCommit commit, IndexStamp stamp) throws IOException {
    List<String> files = new ArrayList<>(commit.getFileNames());
    files.remove(commit.getSegmentsFileName());
    files.addAll(NameFiles.of(stamp));
    files.add(commit.getSegmentsFileName());
    return files;
  }

  private static void verify(Path copy) throws IOException {
    try (Directory directory = FSDirectory.open(copy, NoLockFactory.INSTANCE);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) leaf.reader().checkIntegrity();
    } catch (IOException | RuntimeException e) {
      throw IndexFaults.reading(copy, e);
    }
  }

  /**
   * Verifies a copy, then puts its content in the place of the index, in one commit: the copy's
   * segments are written beside those of the index under new names, so that a process killed at any
   * moment leaves the old state or the new one, and a serving process goes over to the new one as
   * after any run. The copy stays as it is.
   *
   * @throws IOException when the copy is not sound, the index is being written by another run, or
   *     the folder holds an index of another program; the index then stays as it was
   */
  public static void restore(Path copy, Path index) throws IOException {
    List<String> faults = IndexCheck.check(copy);
    if (!faults.isEmpty())
      throw new IOException(
          copy + " is not restored, the index stays as it was: " + String.join("; ", faults));
    try (Directory source = FSDirectory.open(copy, NoLockFactory.INSTANCE);
        FSDirectory directory = IndexWriters.directory(index)) {
      if (Files.isSameFile(copy, index)) throw new IOException(copy + " is the index itself");
      IndexCommit commit = lastCommit(source, copy);
      IndexStamp stamp = IndexStamp.of(commit, copy);
      try (IndexWriter writer = writer(directory, index)) {
        writer.addIndexes(source);
        for (String file : NameFiles.of(stamp)) putInPlace(copy.resolve(file), index.resolve(file));
        writer.setLiveCommitData(stamp.asUserData().entrySet());
        writer.commit();
        NameFiles.deleteOthers(index, stamp);
      }
    }
  }

  private static IndexWriter writer(Directory directory, Path index) throws IOException {
    return IndexWriters.replace(
        directory, IndexBuilder.config().setMergePolicy(NoMergePolicy.INSTANCE), index);
  }

  /** Copies a file whose name nothing else has; one that is there is the same or damaged. */
  private static void putInPlace(Path from, Path to) throws IOException {
    if (Files.exists(to) && Files.mismatch(from, to) < 0) return;
    Path partial = to.resolveSibling(to.getFileName() + ".partial");
    Files.copy(from, partial, StandardCopyOption.REPLACE_EXISTING);
    syncFile(partial);
    Files.move(partial, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void sync(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) syncFile(file);
    }
    syncFolder(folder);
  }

  private static void syncFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void clear(Path folder, boolean itself) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList())
        if (itself || !file.equals(folder)) Files.delete(file);
    }
  }
}
