package pfocr.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Finds out what kind of source a path is. */
final class Sources {
  private static final String EXPECTED =
      "a folder with _figures/, a .tar.gz, .tgz, .tar or .zip of one, a .md, .ndjson or .jsonl"
          + " (also .gz)";

  private Sources() {}

  static Corpus open(Path source, Consumer<Problem> problems) throws IOException {
    if (!Files.exists(source)) throw new IOException(source + " does not exist");
    if (Files.isDirectory(source)) return FolderStorage.open(source, problems);
    if (!Files.isRegularFile(source)) throw unknown(source);
    String name = source.getFileName().toString().toLowerCase(Locale.ROOT);
    if (isAny(name, ".md")) return new MarkdownCorpus(source, problems);
    if (isAny(name, ".ndjson", ".jsonl", ".ndjson.gz", ".jsonl.gz"))
      return new NdjsonCorpus(source, problems);
    if (isAny(name, ".tar", ".tar.gz", ".tgz")) return Archives.openTar(source, problems);
    if (isAny(name, ".zip")) return Archives.openZip(source, problems);
    throw unknown(source);
  }

  private static boolean isAny(String name, String... ends) {
    for (String end : ends) if (name.endsWith(end)) return true;
    return false;
  }

  private static IOException unknown(Path source) {
    return new IOException(source + " is no source of figures; expected " + EXPECTED);
  }
}
