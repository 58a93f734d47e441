package pfocr.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import pfocr.index.FigureFields;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.NameKey;
import pfocr.lexicon.Sense;

/**
 * Words near a mistyped one that the index has. Leaves alone what may be meant as it is: symbols,
 * ids, known names, short words, and every word that some figure has.
 */
final class Spelling {
  /** Words of so many letters and fewer are near too many others. */
  private static final int SHORT = 4;

  /** Up to this length one edit is allowed, beyond it two. */
  private static final int ONE_EDIT = 5;

  /** In an index of at least so many figures, a word of one figure may be a slip itself. */
  private static final int LARGE = 1_000;

  private static final int MOST = 5;

  private final IndexReader reader;
  private final Lexicon lexicon;

  Spelling(IndexReader reader, Lexicon lexicon) {
    this.reader = reader;
    this.lexicon = lexicon;
  }

  /**
   * A word that may have been meant.
   *
   * @param edits letters that differ, 1 or 2
   */
  record Correction(String text, int edits) {}

  /** Whether the word may be taken for a slip at all. */
  boolean mayCorrect(String word) throws IOException {
    return word.codePointCount(0, word.length()) > SHORT
        && word.codePoints().allMatch(Character::isLetter)
        && !FunctionWords.looksLikeSymbol(word)
        && !FunctionWords.is(word)
        && lexicon.resolve(word).isEmpty()
        && reader.docFreq(new Term(FigureFields.EXACT, word.toLowerCase(Locale.ROOT))) == 0;
  }

  /** Words near the given one, nearest first, then those of most figures; empty when none is. */
  List<Correction> of(String word) throws IOException {
    if (!mayCorrect(word)) return List.of();
    String lower = word.toLowerCase(Locale.ROOT);
    int edits = lower.length() <= ONE_EDIT ? 1 : 2;
    CharacterRunAutomaton oneEdit = within(lower, 1);
    List<Correction> corrections = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String near : near(lower, edits))
      if (near.codePoints().allMatch(Character::isLetter)
          && seen.add(near.toLowerCase(Locale.ROOT)))
        corrections.add(
            new Correction(
                likeTyped(near, word), oneEdit.run(near.toLowerCase(Locale.ROOT)) ? 1 : 2));
    corrections.sort(Comparator.comparingInt(Correction::edits));
    return List.copyOf(corrections.subList(0, Math.min(MOST, corrections.size())));
  }

  private List<String> near(String lower, int edits) throws IOException {
    List<String> near = new ArrayList<>();
    int least = reader.numDocs() < LARGE ? 1 : 2;
    CharacterRunAutomaton oneEdit = within(lower, 1);
    for (SuggestWord other :
        checker(edits)
            .suggestSimilar(
                new Term(FigureFields.EXACT, lower),
                2 * MOST,
                reader,
                SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
      if (other.freq >= least || oneEdit.run(other.string)) near.add(other.string);
    near.addAll(names(NameKey.of(lower), edits));
    return near;
  }

  private static DirectSpellChecker checker(int edits) {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(edits);
    checker.setMinPrefix(1);
    checker.setMinQueryLength(SHORT + 1);
    return checker;
  }

  /** Names of drawn things, which the texts need not have. */
  private List<String> names(String key, int edits) {
    if (key.length() <= SHORT) return List.of();
    CharacterRunAutomaton like = within(key, edits);
    return lexicon.namesLike(key.substring(0, 1), key.length() + edits, like::run).stream()
        .map(Sense::name)
        .toList();
  }

  /** Accepts what is at most so many edits away. */
  static CharacterRunAutomaton within(String word, int edits) {
    return new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(edits));
  }

  /** With a capital when the slip has one. */
  private static String likeTyped(String near, String typed) {
    return Character.isUpperCase(typed.charAt(0))
        ? near.substring(0, 1).toUpperCase(Locale.ROOT) + near.substring(1)
        : near;
  }
}
