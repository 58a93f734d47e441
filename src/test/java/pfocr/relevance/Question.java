package pfocr.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A judged question.
 *
 * @param grades the figures that answer it: 2 in full, 1 in part
 */
record Question(String id, String text, Map<String, Integer> grades) {
  /** Reads a table of question id, text, figid and grade under a header. */
  static List<Question> read(Path table) throws IOException {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (String line : Files.readAllLines(table).subList(1, Files.readAllLines(table).size())) {
      String[] cells = line.split("\t");
      questions
          .computeIfAbsent(cells[0], id -> new Question(id, cells[1], new LinkedHashMap<>()))
          .grades()
          .put(cells[2], Integer.parseInt(cells[3]));
    }
    return List.copyOf(questions.values());
  }

  int grade(String figid) {
    return grades.getOrDefault(figid, 0);
  }
}
