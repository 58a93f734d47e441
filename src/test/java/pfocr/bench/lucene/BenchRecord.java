package pfocr.bench.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the raw loops index of a record, read from its NDJSON line with as little care as possible.
 *
 * @param genes labels by id; {@code chemicals} and {@code diseases} likewise
 * @param words everything that was read in the picture or stands behind it, each once
 */
public record BenchRecord(
    String figid,
    String alias,
    String pmcid,
    String title,
    String caption,
    String paperTitle,
    String citation,
    String keywords,
    String year,
    String figtype,
    List<String> organisms,
    Map<String, String> genes,
    Map<String, String> chemicals,
    Map<String, String> diseases,
    Set<String> words) {
  private static final ObjectReader JSON = new ObjectMapper().reader();
  private static final String MISSING = ".na.character";

  /** Reads a line. */
  public static BenchRecord of(byte[] line) throws IOException {
    JsonNode node = JSON.readTree(line);
    JsonNode tables = node.path("tables");
    Set<String> words = new LinkedHashSet<>();
    Map<String, String> genes = new LinkedHashMap<>();
    for (String[] row : rows(tables, "genes")) {
      genes.putIfAbsent(row[6], row[5]);
      words.addAll(List.of(row[3], row[4], row[5]));
    }
    Map<String, String> chemicals = terms(rows(tables, "chemicals"), words);
    Map<String, String> diseases = terms(rows(tables, "diseases"), words);
    Set<String> organisms = new LinkedHashSet<>();
    for (JsonNode organism : node.path("organisms")) organisms.add(organism.asText());
    organisms.remove("NA");
    return new BenchRecord(
        node.path("figid").asText(),
        node.path("figid_alias").asText(),
        node.path("pmcid").asText(),
        text(node, "figtitle"),
        text(node, "caption"),
        text(node, "papertitle"),
        text(node, "reftext"),
        text(node, "keywords"),
        node.path("year").asText(),
        node.path("figtype").asText(),
        List.copyOf(organisms),
        genes,
        chemicals,
        diseases,
        words);
  }

  /** The year as a facet value. */
  public String yearOrUnknown() {
    return year.isEmpty() ? "unknown" : year;
  }

  private static String text(JsonNode node, String field) {
    String text = node.path(field).asText();
    return text.equals(MISSING) ? "" : text;
  }

  private static List<String[]> rows(JsonNode tables, String kind) {
    return tables.path(kind).asText().lines().skip(1).map(row -> row.split("\t")).toList();
  }

  private static Map<String, String> terms(List<String[]> rows, Set<String> words) {
    Map<String, String> terms = new LinkedHashMap<>();
    for (String[] row : rows) {
      terms.putIfAbsent(row[1], row[0]);
      words.add(row[0]);
      if (!row[2].equals("NA")) words.add(row[2]);
    }
    return terms;
  }
}
