package pfocr.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.Sense;
import pfocr.query.ParsedQuery;

/**
 * Reads typed words as concepts: which run of words is a name, which thing it most likely means,
 * and what else it could. Immutable.
 */
final class Concepts {
  /** Names of more words are not looked for. */
  private static final int MAX_WORDS = 6;

  /** More meanings of one name are not offered. */
  private static final int MAX_SENSES = 12;

  private final Lexicon lexicon;
  private final Set<String> literals;
  private final boolean expand;

  /**
   * @param literals typed parts that are to be read as text
   * @param expand whether anything is read as a concept at all
   */
  Concepts(Lexicon lexicon, boolean expand, Set<String> literals) {
    this.lexicon = lexicon;
    this.expand = expand;
    this.literals = literals.stream().map(Concepts::fold).collect(Collectors.toSet());
  }

  /**
   * A run of words that are one name.
   *
   * @param words how many of the words
   * @param senses what it may mean, likeliest first; never empty
   */
  record Named(String text, int start, int end, int words, List<Sense> senses) {
    Sense best() {
      return senses.get(0);
    }

    boolean isOrganism() {
      return best().concept().type() == ConceptType.ORGANISM;
    }
  }

  /** The longest name that begins at a word; empty when the word is just text. */
  Optional<Named> at(List<ParsedQuery> parts, int first) {
    if (!expand) return Optional.empty();
    int last = first;
    while (last < parts.size()
        && last < first + MAX_WORDS
        && parts.get(last) instanceof ParsedQuery.Word) last++;
    for (int end = last; end > first; end--) {
      Optional<Named> named = named(parts.subList(first, end));
      if (named.isPresent()) return named;
    }
    return Optional.empty();
  }

  private Optional<Named> named(List<ParsedQuery> run) {
    String text =
        run.stream().map(part -> ((ParsedQuery.Word) part).text()).collect(Collectors.joining(" "));
    if (run.size() > 1 && isMereText(run)) return Optional.empty();
    ParsedQuery.Word first = (ParsedQuery.Word) run.get(0);
    ParsedQuery.Word last = (ParsedQuery.Word) run.get(run.size() - 1);
    return name(text).map(senses -> new Named(text, first.start(), last.end(), run.size(), senses));
  }

  /**
   * A name does not begin or end with a word such as {@code of}; the I of {@code RIG I} is a part.
   */
  private static boolean isMereText(List<ParsedQuery> run) {
    String last = ((ParsedQuery.Word) run.get(run.size() - 1)).text();
    boolean letter = last.length() == 1 && Character.isUpperCase(last.charAt(0));
    return FunctionWords.is(((ParsedQuery.Word) run.get(0)).text())
        || !letter && FunctionWords.is(last);
  }

  /** The meanings of a text, likeliest first; empty when it is just text. */
  Optional<List<Sense>> name(String text) {
    if (!expand || literals.contains(fold(text)) || FunctionWords.is(text)) return Optional.empty();
    List<Sense> senses = new ArrayList<>();
    for (Sense sense : lexicon.resolve(text)) if (!sense.needsEvidence()) senses.add(sense);
    return senses.isEmpty()
        ? Optional.empty()
        : Optional.of(List.copyOf(senses.subList(0, Math.min(MAX_SENSES, senses.size()))));
  }

  /** The genes of a family that a sense means; empty for other senses. */
  List<Concept> members(Sense sense) {
    return sense.concept().type() == ConceptType.FAMILY
        ? lexicon.members(sense.concept())
        : List.of();
  }

  /** The ids below a chemical's or disease's in the MeSH tree. */
  Set<String> narrower(Concept concept) {
    return switch (concept.type()) {
      case CHEMICAL, DISEASE -> lexicon.narrower(concept.id());
      default -> Set.of();
    };
  }

  Lexicon lexicon() {
    return lexicon;
  }

  private static String fold(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
