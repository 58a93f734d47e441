package pfocr.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A source of small figures that a test writes and changes, and ways to index it. */
final class FigureFolder {
  private final Path folder;

  FigureFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("_figures"));
    Files.createDirectories(folder.resolve("_data"));
  }

  Path path() {
    return folder;
  }

  /** Figures 1 to {@code count}, all with the same word in the caption. */
  FigureFolder with(int count, String word) throws IOException {
    for (int i = 1; i <= count; i++) put(figid(i), word + " of figure " + i);
    return this;
  }

  static String figid(int i) {
    return "PMC%d__f%d".formatted(100 + i / 2, i);
  }

  void put(String figid, String caption) throws IOException {
    Files.writeString(
        markdown(figid),
        """
        ---
        figid: %s
        figtitle: Title
        caption: %s
        year: '%d'
        organisms:
        - Homo sapiens
        ---
        """
            .formatted(figid, caption, 2000 + Math.floorMod(figid.hashCode(), 20)));
    Files.writeString(
        folder.resolve("_data/" + figid + "-genes.tsv"),
        "word\tmatch\tsource\tncbigene_id\tncbigene_symbol\torganism_id\torganism_name\n"
            + "KCC2\tKCC2\tncbigene_synonym\t57468\tSLC12A5\t9606\tHomo sapiens\n");
  }

  void spoil(String figid) throws IOException {
    Files.writeString(markdown(figid), "---\nfigid: \"" + figid + "\n---\n");
  }

  /** Puts something in the figure's place that is there but cannot be read as a file. */
  void blockFile(String figid) throws IOException {
    Files.delete(markdown(figid));
    Files.createDirectory(markdown(figid));
  }

  void remove(String figid) throws IOException {
    Files.delete(markdown(figid));
    Files.delete(folder.resolve("_data/" + figid + "-genes.tsv"));
  }

  private Path markdown(String figid) {
    return folder.resolve("_figures/" + figid + ".md");
  }

  /** Writes the figures as NDJSON, which is read much faster than thousands of files. */
  static Path ndjson(Path file, int first, int last, String word) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = first; i <= last; i++)
      lines.append(
          """
          {"figid": "%s", "figtitle": "Title", "caption": "%s of figure %d", "year": "2001"}
          """
              .formatted(figid(i), word, i));
    return Files.writeString(file, lines);
  }

  static IndexReport index(Path index, boolean rebuild, Path... sources) throws IOException {
    return IndexBuilder.build(
        Stream.of(sources).toList(),
        new IndexBuilder.Options(index, rebuild, 2, Optional.empty()),
        IndexProgress.NONE);
  }

  /** The counts of a report in one line. */
  static String print(IndexReport report) {
    return "read %d, added %d, updated %d, unchanged %d, deleted %d, rejected %d, figures %d"
        .formatted(
            report.read(),
            report.added(),
            report.updated(),
            report.unchanged(),
            report.deleted(),
            report.rejected(),
            report.figures());
  }
}
