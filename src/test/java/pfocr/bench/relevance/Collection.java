package pfocr.bench.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A judged collection.
 *
 * @param source the records: a folder with {@code _figures} or an archive of one
 * @param topics query text by topic id, in file order
 * @param grades figid to grade, by topic id
 */
record Collection(
    Path source, Map<String, String> topics, Map<String, Map<String, Integer>> grades) {

  /**
   * Reads a folder with {@code figures.tar.gz} or {@code _figures}, {@code topics.tsv} (id, tab,
   * text) and {@code qrels.txt} (topic, 0, figid, grade).
   */
  static Collection read(Path folder, Optional<Path> topics, Optional<Path> qrels)
      throws IOException {
    Path archive = folder.resolve("figures.tar.gz");
    return new Collection(
        Files.exists(archive) ? archive : folder,
        topics(topics.orElse(folder.resolve("topics.tsv"))),
        grades(qrels.orElse(folder.resolve("qrels.txt"))));
  }

  private static Map<String, String> topics(Path file) throws IOException {
    Map<String, String> topics = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", 2);
      if (parts.length == 2) topics.put(parts[0].strip(), parts[1].strip());
    }
    return topics;
  }

  private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines) {
      String[] parts = line.strip().split("\\s+");
      if (parts.length < 4) continue;
      grades
          .computeIfAbsent(parts[0], topic -> new LinkedHashMap<>())
          .put(parts[2], Integer.parseInt(parts[3]));
    }
    return grades;
  }
}
