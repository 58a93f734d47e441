package pfocr.figure;

import java.util.Optional;

/**
 * What a path inside a source says about its file: whose it is, and which of a figure's files.
 *
 * @param table the kind of the table, empty for the figure itself
 */
record MemberName(String figid, Optional<EntityType> table) {
  static final String FIGURES = "_figures";
  static final String DATA = "_data";
  static final String WIKIPATHWAYS = "wpid_map.tsv";

  private static final String MARKDOWN = ".md";

  /** Reads a path with slashes; empty for everything that is not part of a record. */
  static Optional<MemberName> of(String path) {
    String file = last(path);
    if (file.startsWith(".") || path.contains("__MACOSX/")) return Optional.empty();
    return switch (folder(path)) {
      case FIGURES -> ofFigure(file);
      case DATA -> ofTable(file);
      default -> Optional.empty();
    };
  }

  static boolean isWikipathwaysMap(String path) {
    return path.endsWith(WIKIPATHWAYS)
        && folder(path).equals(DATA)
        && last(path).equals(WIKIPATHWAYS);
  }

  private static String folder(String path) {
    return last(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Optional<MemberName> ofFigure(String file) {
    return file.endsWith(MARKDOWN)
        ? Optional.of(new MemberName(cut(file, MARKDOWN), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<MemberName> ofTable(String file) {
    for (EntityType type : EntityType.values()) {
      String end = tableName("", type);
      if (file.endsWith(end)) return Optional.of(new MemberName(cut(file, end), Optional.of(type)));
    }
    return Optional.empty();
  }

  private static String cut(String file, String end) {
    return file.substring(0, file.length() - end.length());
  }

  static String figureName(String figid) {
    return figid + MARKDOWN;
  }

  static String tableName(String figid, EntityType type) {
    return figid + "-" + type.key() + "s.tsv";
  }
}
