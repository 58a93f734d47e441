package pfocr.search;

import java.util.Locale;
import java.util.regex.Pattern;
import pfocr.figure.EntityType;

/** Identifiers as people and programs type them, to the CURIEs of the index. Stateless. */
final class EntityIds {
  private static final Pattern MESH = Pattern.compile("(?i)(?:mesh:)?([DC]\\d{6,9})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

  private EntityIds() {}

  /** The CURIE that the text writes, a bare number read as the type's usual id; "" when none. */
  static String curie(EntityType type, String text) {
    String typed = text.strip();
    var mesh = MESH.matcher(typed);
    if (mesh.matches()) return "MESH:" + mesh.group(1).toUpperCase(Locale.ROOT);
    int colon = typed.indexOf(':');
    if (colon > 0) return prefixed(typed.substring(0, colon), typed.substring(colon + 1));
    if (!NUMBER.matcher(typed).matches()) return "";
    return switch (type) {
          case GENE -> "NCBIGene:";
          case CHEMICAL -> "CHEBI:";
          case DISEASE -> "DOID:";
        }
        + typed;
  }

  private static String prefixed(String prefix, String local) {
    return switch (prefix.toLowerCase(Locale.ROOT)) {
      case "ncbigene", "entrez", "entrezgene", "geneid" -> "NCBIGene:" + local;
      case "mesh" -> "MESH:" + local.toUpperCase(Locale.ROOT);
      case "chebi" -> "CHEBI:" + local;
      case "doid" -> "DOID:" + local;
      default -> "";
    };
  }
}
