package pfocr.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.NameClass;
import pfocr.lexicon.Sense;
import pfocr.query.Expansion;
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

  /** A bare number that may be a gene's id; those of four digits may be years. */
  private static final Pattern GENE_ID = Pattern.compile("(?!19\\d\\d$|20\\d\\d$)\\d{3,10}");

  private static final Pattern MESH_ID = Pattern.compile("(?i)[DC]\\d{6,9}");

  private final Lexicon lexicon;
  private final Set<String> literals;
  private final Set<Expansion> expand;
  private final String whole;

  /**
   * @param literals typed parts that are to be read as text
   * @param expand what names may find besides themselves; empty to read nothing as a concept
   * @param whole the whole text, which may be nothing but an id
   */
  Concepts(Lexicon lexicon, Set<Expansion> expand, Set<String> literals, String whole) {
    this.lexicon = lexicon;
    this.expand = expand;
    this.literals = literals.stream().map(Concepts::fold).collect(Collectors.toSet());
    this.whole = whole.strip();
  }

  /** The same without one kind of expansion. */
  Concepts without(Expansion expansion) {
    Set<Expansion> rest = new HashSet<>(expand);
    rest.remove(expansion);
    return new Concepts(lexicon, rest, literals, whole);
  }

  /** Whether names find anything besides themselves. */
  boolean expandsAny() {
    return !expand.isEmpty();
  }

  /** Whether names find that, too. */
  boolean expands(Expansion expansion) {
    return expand.contains(expansion);
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
    if (expand.isEmpty()) return Optional.empty();
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
    if (expand.isEmpty()
        || literals.contains(fold(text))
        || FunctionWords.is(text)
        || isNumber(text) && !isGeneId(text)) return Optional.empty();
    List<Sense> senses = new ArrayList<>();
    for (Sense sense : lexicon.resolve(curie(text)))
      if (!sense.needsEvidence() && isRead(sense) && isWanted(sense, senses)) senses.add(sense);
    return senses.isEmpty()
        ? Optional.empty()
        : Optional.of(List.copyOf(senses.subList(0, Math.min(MAX_SENSES, senses.size()))));
  }

  /** A bare number counts something; NCBI lists 1 and 2 as names of genes. */
  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',' || c == '%');
  }

  /** Alone in the box it is what was copied from a table of genes. */
  private boolean isGeneId(String text) {
    return text.equals(whole) && GENE_ID.matcher(text).matches();
  }

  /** The text, with the prefix that an id was typed without. */
  private String curie(String text) {
    if (isGeneId(text)) return "NCBIGene:" + text;
    return MESH_ID.matcher(text).matches() ? "MESH:" + text : text;
  }

  /** Without aliases only a thing's own name is read as the thing. */
  private boolean isRead(Sense sense) {
    return expands(Expansion.ALIAS)
        || sense.nameClass() == NameClass.SYMBOL
        || sense.nameClass() == NameClass.NAME
        || sense.concept().type() == ConceptType.FAMILY
        || sense.concept().type() == ConceptType.ORGANISM;
  }

  private boolean isWanted(Sense sense, List<Sense> better) {
    return better.isEmpty()
        || expands(Expansion.ORTHOLOG)
        || !sense.concept().isOrthologOf(better.get(0).concept());
  }

  /** The genes of a family that a sense means; empty for other senses. */
  List<Concept> members(Sense sense) {
    return sense.concept().type() == ConceptType.FAMILY && expands(Expansion.FAMILY)
        ? lexicon.members(sense.concept())
        : List.of();
  }

  /** The ids below a chemical's or disease's in the MeSH tree. */
  Set<String> narrower(Concept concept) {
    if (!expands(Expansion.MESH)) return Set.of();
    return switch (concept.type()) {
      case CHEMICAL, DISEASE -> lexicon.tree().narrower(concept.id());
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
