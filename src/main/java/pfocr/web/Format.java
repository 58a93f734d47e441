package pfocr.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import pfocr.export.Citation;
import pfocr.figure.EntityType;
import pfocr.figure.Paper;
import pfocr.figure.Provenance;
import pfocr.query.Expansion;

/** Numbers, dates and names as people read them. */
public final class Format {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Format() {}

  /** {@code 110,408}. */
  public static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** {@code 1 figure}, {@code 12 figures}. */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code 3 October 2026}. */
  public static String day(Instant instant) {
    return DAY.format(instant);
  }

  /** The citation; the journal and the year, or the PMC id, when the record has none. */
  public static String reference(Paper paper) {
    if (!paper.citation().isEmpty()) return paper.citation();
    String year = paper.year().isPresent() ? Integer.toString(paper.year().getAsInt()) : "";
    String known = (paper.journal() + " " + year).strip();
    return known.isEmpty() ? paper.pmcid() : known;
  }

  /** The first names, and how many more there are. */
  public static String names(List<String> names, int most) {
    if (names.size() <= most) return String.join(", ", names);
    return String.join(", ", names.subList(0, most)) + "\u00a0+" + (names.size() - most);
  }

  /** The beginning of a text that is longer than that. */
  static String shortened(String text, int most) {
    return text.length() > most ? text.substring(0, most) + "…" : text;
  }

  /** {@code 41 genes · 3 chemicals}; "" when all are zero. */
  public static String entities(int genes, int chemicals, int diseases) {
    StringBuilder out = new StringBuilder();
    addCount(out, genes, EntityType.GENE);
    addCount(out, chemicals, EntityType.CHEMICAL);
    addCount(out, diseases, EntityType.DISEASE);
    return out.toString();
  }

  private static void addCount(StringBuilder out, int count, EntityType type) {
    if (count == 0) return;
    if (!out.isEmpty()) out.append(" · ");
    out.append(count(count, type.key()));
  }

  /** Whether two titles read the same but for case and a full stop at the end. */
  public static boolean alike(String one, String other) {
    return bare(one).equalsIgnoreCase(bare(other));
  }

  private static String bare(String title) {
    return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
  }

  /** The words with a capital at the beginning; others when there are none. */
  public static String sentence(String words, String otherwise) {
    if (words.isBlank()) return otherwise;
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Why a word stands for a thing, in words. */
  public static String provenance(Provenance provenance) {
    return switch (provenance) {
      case APPROVED -> "approved name";
      case PREVIOUS -> "previous name";
      case ALIAS -> "other name";
      case FAMILY -> "member of a family";
      case UNKNOWN -> "as read";
    };
  }

  /** A form of references as people call it. */
  public static String style(Citation.Style style) {
    return switch (style) {
      case TEXT -> "Text";
      case RIS -> "RIS";
      case BIBTEX -> "BibTeX";
      case CSLJSON -> "CSL-JSON";
    };
  }

  /** The kind of name a part of a query was recognised by, in words. */
  public static String via(String via) {
    return switch (via) {
      case "symbol" -> "approved symbol";
      case "previous" -> "previous name";
      case "alias", "entry_term" -> "other name";
      case "word" -> "drawn as";
      case "id" -> "identifier";
      default -> via;
    };
  }

  /** A class of names of things, as a heading. */
  public static String nameClass(String key) {
    return switch (key) {
      case "symbol" -> "Approved symbol";
      case "name" -> "Name";
      case "previous" -> "Previous symbols";
      case "alias" -> "Other names";
      case "entry_term" -> "Other names";
      case "family" -> "Families it is drawn as";
      default -> "Learned from pictures";
    };
  }

  /** {@code 12.3}, {@code 4,567}: three digits and no more decimals than one. */
  public static String decimal(double number) {
    return String.format(Locale.ENGLISH, Math.abs(number) < 100 ? "%,.1f" : "%,.0f", number);
  }

  /** What names may find besides themselves, in words. */
  public static String expansion(Expansion expansion) {
    return switch (expansion) {
      case ALIAS -> "other names";
      case GREEK -> "other spellings";
      case FAMILY -> "members of families";
      case MESH -> "narrower terms";
      case ORTHOLOG -> "genes of other species";
    };
  }

  /** The letter that stands for a kind of concept. */
  public static String letter(String type) {
    return type.isEmpty() ? "?" : type.substring(0, 1).toUpperCase(Locale.ROOT);
  }
}
