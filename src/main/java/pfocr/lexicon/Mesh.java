package pfocr.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What is peculiar to MeSH: which branches count, and how its headings are said in plain words. */
final class Mesh {
  private Mesh() {}

  /** Whether a tree number is of a chemical (D) or a disease or mental disorder (C, F03). */
  static boolean wanted(String treeNumber) {
    return treeNumber.startsWith("D") || treeNumber.startsWith("C") || treeNumber.startsWith("F03");
  }

  /** Gives a heading with its tree numbers and its plain forms to the sink. */
  static void add(NameSink sink, String id, String heading, String... treeNumbers) {
    boolean chemical = Arrays.stream(treeNumbers).anyMatch(t -> t.startsWith("D"));
    ConceptType type = chemical ? ConceptType.CHEMICAL : ConceptType.DISEASE;
    sink.concept(new Concept(id, type, heading, 0));
    for (String plain : plainForms(heading)) sink.name(id, plain, NameClass.ENTRY_TERM);
    for (String treeNumber : treeNumbers) {
      if (wanted(treeNumber)) sink.tree(id, treeNumber);
    }
  }

  /**
   * Other ways to say a heading: {@code Leukemia, Myeloid, Acute} is {@code Acute Myeloid
   * Leukemia}, {@code Breast Neoplasms} is {@code Breast cancer}, {@code Fatty Acids} is {@code
   * Fatty Acid}.
   */
  static List<String> plainForms(String heading) {
    List<String> forms = new ArrayList<>();
    String straight = straighten(heading);
    if (!straight.equals(heading)) forms.add(straight);
    if (straight.endsWith(" Neoplasms")) {
      String organ = straight.substring(0, straight.length() - " Neoplasms".length());
      Collections.addAll(forms, organ + " cancer", organ + " tumor", organ + " tumour");
      forms.add(organ + " neoplasm");
    } else if (isPlural(straight)) {
      forms.add(straight.substring(0, straight.length() - 1));
    }
    return forms;
  }

  /** Turns an inverted heading round; a comma without a space is part of a chemical name. */
  private static String straighten(String heading) {
    String[] parts = heading.split(", ");
    if (parts.length == 1 || parts.length > 4) return heading;
    Collections.reverse(Arrays.asList(parts));
    return String.join(" ", parts);
  }

  private static boolean isPlural(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.length() > 5
        && lower.endsWith("s")
        && !lower.endsWith("ss")
        && !lower.endsWith("us")
        && !lower.endsWith("is")
        && !lower.endsWith("ies")
        && !lower.endsWith("betes");
  }
}
