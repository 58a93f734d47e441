package pfocr.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was measured: a table of subjects and measures, filled part by part. */
final class Results {
  private final Map<String, Object> conditions = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
  private final Set<String> measures = new LinkedHashSet<>();
  private final List<String> failures = new ArrayList<>();
  private final PrintStream out;

  Results(PrintStream out) {
    this.out = out;
  }

  /** A part of the run; when it fails the others still run. */
  interface Part {
    void run() throws Exception;
  }

  void condition(String name, Object value) {
    conditions.put(name, value);
  }

  void put(String subject, String measure, double value) {
    measures.add(measure);
    rows.computeIfAbsent(subject, s -> new LinkedHashMap<>()).put(measure, value);
    out.printf(Locale.ROOT, "  %s, %s: %s%n", subject, measure, number(value));
  }

  /** Runs a part and notes its failure, so that one broken part costs no other its numbers. */
  void attempt(String part, Part work) {
    out.println(part);
    try {
      work.run();
    } catch (Exception | LinkageError e) {
      failures.add(part + ": " + e);
      out.println("  failed: " + e);
    }
  }

  boolean complete() {
    return failures.isEmpty();
  }

  /** One table: a row per measure, a column per subject. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    conditions.forEach(
        (name, value) -> text.append(name).append(": ").append(value).append("  \n"));
    text.append("\n| |");
    for (String subject : rows.keySet()) text.append(' ').append(subject).append(" |");
    text.append("\n| --- |").append(" ---: |".repeat(rows.size())).append('\n');
    for (String measure : measures) {
      text.append("| ").append(measure).append(" |");
      for (Map<String, Double> row : rows.values())
        text.append(' ')
            .append(row.containsKey(measure) ? number(row.get(measure)) : "")
            .append(" |");
      text.append('\n');
    }
    for (String failure : failures) text.append("\nNot measured: ").append(failure).append('\n');
    return text.toString();
  }

  /** Writes {@code name.md} and {@code name.json}. */
  void write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".md"), markdown());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("conditions", conditions);
    all.put("results", rows);
    all.put("failures", failures);
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve(name + ".json").toFile(), all);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) return "-";
    String form = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }
}
