package pfocr.figure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the figure of a record's fields; whatever cannot be used is left out and noted. */
final class FigureReader {
  private static final Pattern PMCID = Pattern.compile("PMC\\d+");
  private static final Pattern PMCID_OF_FIGID = Pattern.compile("(PMC\\d+)__.*");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|2100");
  private static final Pattern UUID =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
  private static final Pattern WIKIPATHWAYS = Pattern.compile("WP\\d+");
  private static final Pattern TERM = Pattern.compile("[A-Za-z]+:\\w+");
  private static final Pattern HOST_OR_SLASHES = Pattern.compile("^(https?://[^/]*)?/*");
  private static final Pattern BAR = Pattern.compile("\\|");

  private final Fields fields;
  private final RawRecord raw;

  FigureReader(Fields fields, RawRecord raw) {
    this.fields = fields;
    this.raw = raw;
  }

  Figure figure() {
    String number = FigureNumber.normal(fields.code("number"));
    String figtype = fields.code("figtype");
    return new Figure(
        raw.name(),
        fields.code("figid_alias"),
        number,
        figtype.isEmpty() ? FigureNumber.type(number) : figtype,
        Prose.caption(fields.text("figtitle")),
        Prose.caption(fields.text("caption")),
        paper(),
        fields.code("filename"),
        figlink(),
        fields.separated("organisms"),
        fields.texts("organisms_ner"),
        pathwayScore(),
        matching(UUID, "ndex", fields.code("ndex")),
        wikipathways(),
        annotations());
  }

  private Paper paper() {
    return new Paper(
        pmcid(),
        Prose.paperTitle(fields.text("papertitle")),
        fields.text("reftext"),
        year(),
        fields.code("doi"),
        fields.code("journal_title"),
        fields.code("journal_nlm_ta"),
        fields.code("publisher_name"),
        keywords());
  }

  private String pmcid() {
    String pmcid = matching(PMCID, "pmcid", fields.code("pmcid"));
    if (!pmcid.isEmpty()) return pmcid;
    Matcher figid = PMCID_OF_FIGID.matcher(raw.name());
    return figid.matches() ? figid.group(1) : "";
  }

  private OptionalInt year() {
    String year = fields.code("year");
    if (YEAR.matcher(year).matches()) return OptionalInt.of(Integer.parseInt(year));
    if (!year.isEmpty())
      fields.repaired("year", Reasons.quote(year) + " is no year from 1900 to 2100; dropped");
    return OptionalInt.empty();
  }

  private List<String> keywords() {
    return fields.texts("keywords").stream()
        .flatMap(BAR::splitAsStream)
        .map(Words::code)
        .filter(keyword -> !keyword.isEmpty())
        .distinct()
        .toList();
  }

  private String figlink() {
    String link = fields.code("figlink");
    return link.isEmpty() ? "" : HOST_OR_SLASHES.matcher(link).replaceFirst("/");
  }

  private OptionalDouble pathwayScore() {
    String field = fields.code("automl_pathway").isEmpty() ? "pathway_score" : "automl_pathway";
    String score = fields.code(field);
    if (score.isEmpty()) return OptionalDouble.empty();
    try {
      double value = Double.parseDouble(score);
      if (value >= 0 && value <= 1) return OptionalDouble.of(value);
    } catch (NumberFormatException e) {
      // told below, like a number out of range
    }
    fields.repaired(field, Reasons.quote(score) + " is no number from 0 to 1; dropped");
    return OptionalDouble.empty();
  }

  private String wikipathways() {
    String own = matching(WIKIPATHWAYS, "wpid", fields.code("wpid"));
    return own.isEmpty() ? matching(WIKIPATHWAYS, "wpid", raw.wikipathways()) : own;
  }

  private List<String> annotations() {
    return fields.rows("annotations", "id").stream()
        .map(annotation -> annotation.getOrDefault("id", ""))
        .map(id -> matching(TERM, "annotations.id", id))
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  private String matching(Pattern form, String field, String value) {
    if (value.isEmpty() || form.matcher(value).matches()) return value;
    fields.repaired(field, Reasons.quote(value) + " has not the right form; dropped");
    return "";
  }
}
