package pfocr.figure;

import java.util.List;
import java.util.Map;

/** A row in the front matter. Releases that had such rows read human genes only. */
record InlineRow(Fields fields, String field, Map<String, String> cells) implements Row {

  static List<? extends Row> all(Fields fields, EntityType type) {
    String field = type.key() + "s";
    return fields.rows(field, "word").stream()
        .map(cells -> new InlineRow(fields, field, cells))
        .toList();
  }

  @Override
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  @Override
  public Taxon taxon() {
    return Taxon.HUMAN;
  }

  @Override
  public void repaired(String column, String reason) {
    fields.repaired(field + "." + column, reason);
  }
}
