package pfocr.figure;

import java.util.Map;

/**
 * The unread bytes of one record, so that unchanged records are recognised before they are parsed.
 * The arrays are not copied and must not be changed.
 *
 * @param name the figid by file name
 * @param file the figure's file as the user would name it
 * @param markdown the {@code .md} file (or the NDJSON line) as it stands
 * @param tables the TSV files beside it by kind; kinds without a file are absent
 */
public record RawRecord(
    String name, String file, int line, byte[] markdown, Map<EntityType, byte[]> tables) {
  public RawRecord {
    tables = Map.copyOf(tables);
  }
}
