package pfocr.figure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder with {@code _figures/} and, mostly, {@code _data/}. A file's place is its folder. */
final class FolderStorage implements Storage<Path> {

  /** Lists both folders once; the files are read when their turn comes. */
  static Corpus open(Path source, Consumer<Problem> problems) throws IOException {
    Path root = root(source);
    Members<Path> members = new Members<>("", problems);
    list(root.resolve(MemberName.FIGURES), members);
    Path data = root.resolve(MemberName.DATA);
    if (Files.isDirectory(data)) list(data, members);
    members.tellOrphans();
    return new MemberCorpus<>(
        source.toRealPath().toString(), members, new FolderStorage(), Corpus.Extent.WHOLE);
  }

  private static Path root(Path source) throws IOException {
    return holdsFigures(source)
        ? source
        : onlyChildWithFigures(source)
            .orElseThrow(() -> new IOException(source + " holds no folder _figures"));
  }

  /** Unpacked archives have one folder on top. */
  private static Optional<Path> onlyChildWithFigures(Path source) throws IOException {
    try (Stream<Path> children = Files.list(source)) {
      List<Path> found = children.filter(FolderStorage::holdsFigures).limit(2).toList();
      return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
  }

  private static boolean holdsFigures(Path folder) {
    return Files.isDirectory(folder.resolve(MemberName.FIGURES));
  }

  private static void list(Path folder, Members<Path> members) throws IOException {
    String prefix = folder.getFileName() + "/";
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) members.add(prefix + file.getFileName(), folder);
    }
  }

  @Override
  public byte[] read(Path folder, String fileName) throws IOException {
    return read(folder.resolve(fileName));
  }

  /** Reads a file; a pipe or a device would block or never end, so only regular files count. */
  static byte[] read(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) throw new IOException("not a file");
    if (attributes.size() > MAX_BYTES) throw new TooLarge();
    return Files.readAllBytes(file);
  }

  @Override
  public void close() {}
}
