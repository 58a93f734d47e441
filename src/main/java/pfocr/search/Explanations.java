package pfocr.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import pfocr.index.FigureFields;
import pfocr.index.TextTerms;

/**
 * The score of a figure in words and numbers: a line for each typed word with where it stands and
 * what it gave, the total, then the engine's own tree. One request's.
 */
final class Explanations {
  /**
   * A share of the query: a typed word or name and what it was read as, or another reason.
   *
   * @param typed whether the text was typed; other reasons are told only where they count
   */
  record Part(String text, boolean typed, Optional<Concepts.Named> named, Query query) {
    static Part typed(String text, Optional<Concepts.Named> named, Query query) {
      return new Part(text, true, named, query);
    }

    static Part reason(String text, Query query) {
      return new Part(text, false, Optional.empty(), query);
    }
  }

  private static final List<String> PLACES =
      List.of(
          FigureFields.FIGTITLE,
          FigureFields.CAPTION,
          FigureFields.PAPERTITLE,
          FigureFields.KEYWORD,
          FigureFields.CITATION);

  private final IndexSearcher searcher;
  private final Query query;
  private final List<Part> parts;

  private final long deadline;
  private boolean late;

  /**
   * @param deadline in nanoseconds; figures whose turn comes later are not explained
   */
  Explanations(IndexSearcher searcher, Query query, List<Part> parts, long deadline) {
    this.deadline = deadline;
    this.searcher = searcher;
    this.query = query;
    this.parts = parts;
  }

  /** Whether time ran out before all figures were explained. */
  boolean late() {
    return late;
  }

  /** The explanation of a figure that was found with these matches; empty when it is too late. */
  Optional<String> of(int doc, List<MatchedEntity> matches) throws IOException {
    late |= System.nanoTime() - deadline > 0;
    return late ? Optional.empty() : Optional.of(explained(doc, matches));
  }

  private String explained(int doc, List<MatchedEntity> matches) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      Explanation share = searcher.explain(part.query(), doc);
      if (!part.typed() && !share.isMatch()) continue;
      text.append(name(part)).append(": ");
      if (share.isMatch()) {
        List<String> reasons = reasons(part, doc, matches);
        reasons.add(String.format(Locale.ROOT, "+%.2f", share.getValue().doubleValue()));
        text.append(String.join(", ", reasons));
      } else {
        text.append("not there");
      }
      text.append('\n');
    }
    Explanation all = searcher.explain(query, doc);
    text.append(String.format(Locale.ROOT, "total: %.2f%n%n", all.getValue().doubleValue()));
    return text.append(all).toString();
  }

  private static String name(Part part) {
    String label = part.named().map(named -> named.best().concept().label()).orElse("");
    return label.isEmpty() || label.equalsIgnoreCase(part.text())
        ? part.text()
        : part.text() + " (" + label + ")";
  }

  private List<String> reasons(Part part, int doc, List<MatchedEntity> matches) throws IOException {
    List<String> reasons = new ArrayList<>();
    if (!part.typed()) return reasons;
    StringJoiner places = new StringJoiner(" and ", "in ", "").setEmptyValue("");
    for (String place : PLACES) if (stands(part.text(), place, doc)) places.add(place);
    if (places.length() > 0) reasons.add(places.toString());
    for (MatchedEntity match : matches)
      if (isMeant(part, match))
        reasons.add(
            "drawn in the image as "
                + match.word()
                + " ("
                + match.provenance().name().toLowerCase(Locale.ROOT)
                + " name)");
    return reasons;
  }

  private boolean stands(String text, String place, int doc) throws IOException {
    List<String> stems = TextTerms.stems(text);
    for (String stem : stems)
      if (!searcher.explain(new TermQuery(new Term(place, stem)), doc).isMatch()) return false;
    return !stems.isEmpty();
  }

  private static boolean isMeant(Part part, MatchedEntity match) {
    return match.word().equalsIgnoreCase(part.text())
        || part.named().stream()
            .flatMap(named -> named.senses().stream())
            .anyMatch(sense -> sense.concept().id().equals(match.id()));
  }
}
