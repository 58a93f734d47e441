package pfocr.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** Opens index folders for writing. */
final class IndexWriters {
  /** The files that Lucene itself regards as its own, but for the lock. */
  private static final Pattern LUCENE_FILE =
      Pattern.compile("(pending_)?segments(_[0-9a-z]+)?|_[0-9a-z]+(_.*)?\\..*");

  private IndexWriters() {}

  /** The folder as Lucene's directory, created when missing. */
  static FSDirectory directory(Path index) throws IOException {
    if (Files.exists(index) && !Files.isDirectory(index))
      throw new NotDirectoryException(index + " is a file; an index needs a folder");
    try {
      return FSDirectory.open(Files.createDirectories(index));
    } catch (IOException e) {
      throw IndexFaults.writing(index, e);
    }
  }

  /**
   * Opens the only writer of a folder, which goes on from the last commit.
   *
   * @throws IndexRefused when that cannot be, in a sentence
   */
  static IndexWriter append(Directory directory, IndexWriterConfig config, Path index)
      throws IndexRefused {
    return open(
        index,
        () -> {
          if (DirectoryReader.indexExists(directory))
            IndexStamp.of(SegmentInfos.readLatestCommit(directory).getUserData(), index);
          return new IndexWriter(directory, config.setOpenMode(OpenMode.CREATE_OR_APPEND));
        });
  }

  /**
   * Opens the only writer of a folder, which starts from nothing; the last commit stays until the
   * new one is written, if it can be read at all.
   *
   * @throws IndexRefused when that cannot be, or the folder holds an index of another program
   */
  static IndexWriter replace(Directory directory, IndexWriterConfig config, Path index)
      throws IndexRefused {
    return open(
        index,
        () -> {
          try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            clearUnreadable(directory, index);
          }
          return new IndexWriter(directory, config.setOpenMode(OpenMode.CREATE));
        });
  }

  private interface Opening {
    IndexWriter open() throws IOException;
  }

  private static IndexWriter open(Path index, Opening opening) throws IndexRefused {
    try {
      return opening.open();
    } catch (LockObtainFailedException | FileSystemException e) {
      throw isLock(e) ? IndexFaults.writing(index, e) : IndexFaults.reading(index, e);
    } catch (IOException | RuntimeException e) {
      throw IndexFaults.reading(index, e);
    }
  }

  /** Where nothing may be written, the lock is what fails first. */
  private static boolean isLock(IOException fault) {
    return String.valueOf(fault.getMessage()).contains(IndexWriter.WRITE_LOCK_NAME);
  }

  /**
   * Takes a commit out of the way that nobody can open: Lucene would number the new one from the
   * start, and the damaged one would still count as the newest.
   */
  private static void clearUnreadable(Directory directory, Path index) throws IOException {
    if (!DirectoryReader.indexExists(directory)) return;
    SegmentInfos infos;
    try {
      infos = SegmentInfos.readLatestCommit(directory);
    } catch (IOException | RuntimeException damaged) {
      for (String file : directory.listAll())
        if (LUCENE_FILE.matcher(file).matches()) directory.deleteFile(file);
      return;
    }
    if (!IndexStamp.isOurs(infos.getUserData())) throw IndexStamp.foreign(index);
  }
}
