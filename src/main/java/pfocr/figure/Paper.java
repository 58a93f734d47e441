package pfocr.figure;

import java.util.List;
import java.util.OptionalInt;

/**
 * The paper a figure comes from. Texts are "" when the record has none.
 *
 * @param pmcid {@code PMC} and digits
 * @param citation first author, journal, date and pages in one line
 * @param journal full title of the journal
 * @param journalAbbreviation NLM abbreviation of it
 * @param keywords author keywords in their order
 */
public record Paper(
    String pmcid,
    String title,
    String citation,
    OptionalInt year,
    String doi,
    String journal,
    String journalAbbreviation,
    String publisher,
    List<String> keywords) {

  public Paper {
    keywords = List.copyOf(keywords);
  }
}
