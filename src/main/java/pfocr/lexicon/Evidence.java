package pfocr.lexicon;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a typed word shows by its looks that a name is meant.
 *
 * <p>{@code set}, {@code rest} and {@code camp} are ordinary words; {@code SET}, {@code cAMP} and
 * {@code kcc2} are names. Ordinary words are those of {@code ordinary-words.txt}.
 */
final class Evidence {
  /** Keys shorter than this are shared by too many things: AD, PD, NO. */
  private static final int SHORTEST_SURE_KEY = 3;

  /** From so many capitals on, a word in capitals is taken for a name. */
  private static final int CAPITALS = 3;

  private Evidence() {}

  /** Whether the typed text is an ordinary word or its plural and nothing says otherwise. */
  static boolean ordinary(String typed) {
    if (shows(typed)) return false;
    String word = typed.strip().toLowerCase(Locale.ROOT);
    return Words.ALL.contains(word)
        || word.length() > 3
            && word.endsWith("s")
            && Words.ALL.contains(word.substring(0, word.length() - 1));
  }

  /** Whether the name is too short to be sure of, unless a digit, Greek or charge is in it. */
  static boolean tooShort(String typed, String key) {
    return key.length() < SHORTEST_SURE_KEY && !hasSign(typed) && typed.strip().length() < 4;
  }

  /** Digits, Greek, charges, inner capitals, or three capitals in a row of nothing else. */
  static boolean shows(String typed) {
    int capitals = 0;
    int lower = 0;
    boolean inner = false;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
        inner |= lower > 0;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
    return hasSign(typed) || inner || capitals >= CAPITALS || (capitals == 2 && lower > 0);
  }

  private static boolean hasSign(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (Character.isDigit(c) || Greek.isLetter(c) || c == '+' || c == '⁺') return true;
    }
    return false;
  }

  private static final class Words {
    static final Set<String> ALL = Set.copyOf(Resources.lines("ordinary-words.txt"));
  }
}
