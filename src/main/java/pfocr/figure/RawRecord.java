package pfocr.figure;

import java.util.Map;

/**
 * The unread bytes of one record, so that unchanged records are recognised before they are parsed.
 * The arrays are not copied and must not be changed.
 *
 * @param name the figid by file name
 * @param file the figure's file as the user would name it
 * @param line 1-based line of the record in an NDJSON file; 0 when the record is a file of its own
 * @param markdown the {@code .md} file (or the NDJSON line) as it stands
 * @param tables the TSV files beside it by kind; kinds without a file are absent
 * @param wikipathways what {@code _data/wpid_map.tsv} says about the figure, "" when nothing
 */
public record RawRecord(
    String name,
    String file,
    int line,
    byte[] markdown,
    Map<EntityType, byte[]> tables,
    String wikipathways) {
  public RawRecord {
    tables = Map.copyOf(tables);
  }

  /** The name of one of the tables as the user would name it. */
  String tableFile(EntityType type) {
    if (line > 0) return file;
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    return folder.replaceFirst("_figures/$", "_data/") + MemberName.tableName(name, type);
  }
}
