package pfocr.figure;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code wpid_map.tsv}: figid, tab, id at WikiPathways; no header. */
final class WikipathwaysMap {
  private WikipathwaysMap() {}

  static Map<String, String> read(byte[] table) {
    Map<String, String> ids = new HashMap<>();
    new String(table, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split("\t"))
        .filter(cells -> cells.length == 2)
        .forEach(cells -> ids.putIfAbsent(cells[0].strip(), cells[1].strip()));
    return ids;
  }
}
