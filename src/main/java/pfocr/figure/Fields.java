package pfocr.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of one record by name. A value is a text, a list or a map of such; whoever asks for
 * one shape and finds another gets the best reading of it, and the fault is noted.
 */
final class Fields {
  private final Map<String, Object> values;
  private final Map<String, Integer> lines;
  private final String file;
  private final int line;
  private final Faults faults;

  /**
   * @param lines the line of each field where that is known
   * @param line the line of all others
   */
  Fields(
      Map<String, Object> values,
      Map<String, Integer> lines,
      String file,
      int line,
      Faults faults) {
    this.values = values;
    this.lines = lines;
    this.file = file;
    this.line = line;
    this.faults = faults;
  }

  boolean has(String field) {
    return values.containsKey(field);
  }

  /** One text, "" when the field is missing or says that it is. */
  String text(String field) {
    return switch (values.get(field)) {
      case null -> "";
      case String text -> Words.of(text);
      case List<?> list -> joined(field, list);
      default -> {
        repaired(field, "a text is expected, not a map; ignored");
        yield "";
      }
    };
  }

  private String joined(String field, List<?> list) {
    repaired(field, "a text is expected, not a list; its items were joined");
    StringJoiner joined = new StringJoiner(" ");
    strings(field, list).forEach(joined::add);
    return joined.toString();
  }

  /** Like {@link #text}, and "NA" and the like mean missing too. */
  String code(String field) {
    return Words.code(text(field));
  }

  /** A list of distinct texts, whether the field holds a list or one of them. */
  List<String> texts(String field) {
    return switch (values.get(field)) {
      case null -> List.of();
      case String text -> Stream.of(Words.code(text)).filter(FILLED).toList();
      case List<?> list -> strings(field, list).map(Words::code).filter(FILLED).distinct().toList();
      default -> {
        repaired(field, "a list is expected, not a map; ignored");
        yield List.of();
      }
    };
  }

  /** As {@link #texts}, but a single text may name several, with commas between them. */
  List<String> separated(String field) {
    if (!(values.get(field) instanceof String text)) return texts(field);
    return COMMA
        .splitAsStream(Words.code(text))
        .map(Words::code)
        .filter(FILLED)
        .distinct()
        .toList();
  }

  private static final Pattern COMMA = Pattern.compile(",\\s+");
  private static final Predicate<String> FILLED = text -> !text.isEmpty();

  private Stream<String> strings(String field, List<?> list) {
    return list.stream()
        .filter(item -> isText(field, item))
        .map(item -> Words.of((String) item))
        .filter(FILLED);
  }

  private boolean isText(String field, Object item) {
    if (item instanceof String) return true;
    repaired(field, "an item is no text; ignored");
    return false;
  }

  /** A list of rows; a text in place of a row becomes a row of the one column given. */
  List<Map<String, String>> rows(String field, String column) {
    return switch (values.get(field)) {
      case null -> List.of();
      case List<?> list ->
          list.stream().map(item -> row(field, item, column)).flatMap(Optional::stream).toList();
      case String text when Words.code(text).isEmpty() -> List.of();
      case Object other -> row(field, other, column).stream().toList();
    };
  }

  private Optional<Map<String, String>> row(String field, Object item, String column) {
    return switch (item) {
      case String text -> Optional.of(Map.of(column, Words.of(text)));
      case Map<?, ?> map -> Optional.of(flat(field, map));
      default -> {
        repaired(field, "an item is no map; ignored");
        yield Optional.empty();
      }
    };
  }

  private Map<String, String> flat(String field, Map<?, ?> map) {
    Map<String, String> row = new LinkedHashMap<>();
    map.forEach((key, value) -> {
      if (value instanceof String text) row.put((String) key, Words.of(text));
      else repaired(field, key + " is no text; ignored");
    });
    return row;
  }

  /** The texts of a map as they stand. */
  Map<String, String> map(String field) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (values.get(field) instanceof Map<?, ?> map)
      map.forEach((key, value) -> {
        if (value instanceof String text) texts.put((String) key, text);
        else repaired(field, key + " is no text; ignored");
      });
    else if (has(field)) repaired(field, "a map is expected; ignored");
    return texts;
  }

  void repaired(String field, String reason) {
    faults.repaired(file, line(field), field + ": " + reason);
  }

  int line(String field) {
    return lines.getOrDefault(field, line);
  }
}
