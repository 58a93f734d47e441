package pfocr.lexicon;

/**
 * Greek letters, their spelled-out names and what both become in a {@link NameKey}.
 *
 * <p>Ten letters have a Latin stand-in that the literature and the titles of the figures use (TNFA,
 * NFKB, TGFB, CD3Z, IFNL): α a, β b, γ g, δ d, ε e, ζ z, κ k, λ l, σ s, ω o. The others have none
 * that people agree on (θ is T here and Q there), or their names are too short to be seen inside a
 * word (PI3K, Rho, factor XI), so they become their spelled-out name: PKCθ and PKC-theta meet as
 * {@code pkctheta}.
 */
final class Greek {
  /** Alpha to omega as the letters stand from U+03B1 on, the final sigma in its place. */
  private static final String[] NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi",
    "psi", "omega"
  };

  /** The names with a stand-in, by that; asked for every letter of every key. */
  private static final char[][] BY_FIRST_LETTER = new char[26][];

  static {
    for (char letter = 'α'; letter <= 'ω'; letter++) {
      char standIn = standIn(letter);
      if (standIn != 0) BY_FIRST_LETTER[standIn - 'a'] = name(letter).toCharArray();
    }
  }

  /** The longest name, epsilon, for those who need room for it. */
  static final int LONGEST_NAME = 7;

  private Greek() {}

  /** Whether the character is a Greek letter without marks, in either case, or the micro sign. */
  static boolean isLetter(char c) {
    return (c >= 'α' && c <= 'ω') || (c >= 'Α' && c <= 'Ω') || c == 'µ';
  }

  /** The spelled-out name of a letter for which {@link #isLetter} holds. */
  static String name(char letter) {
    if (letter == 'µ') return "mu";
    return NAMES[letter >= 'α' ? letter - 'α' : letter - 'Α'];
  }

  /** The Latin stand-in of a letter, or 0 when it has none. */
  static char standIn(char letter) {
    return switch (letter) {
      case 'α', 'Α' -> 'a';
      case 'β', 'Β' -> 'b';
      case 'γ', 'Γ' -> 'g';
      case 'δ', 'Δ' -> 'd';
      case 'ε', 'Ε' -> 'e';
      case 'ζ', 'Ζ' -> 'z';
      case 'κ', 'Κ' -> 'k';
      case 'λ', 'Λ' -> 'l';
      case 'σ', 'ς', 'Σ' -> 's';
      case 'ω', 'Ω' -> 'o';
      default -> 0;
    };
  }

  /**
   * The length of the spelled-out name with a stand-in that begins at {@code at} in lower-case
   * text, 0 when there is none. The stand-in is its first letter: all ten names share that trait.
   */
  static int nameLengthAt(char[] text, int at, int end) {
    int letter = text[at] - 'a';
    char[] name = letter >= 0 && letter < 26 ? BY_FIRST_LETTER[letter] : null;
    if (name == null || at + name.length > end) return 0;
    for (int i = 1; i < name.length; i++) {
      if (text[at + i] != name[i]) return 0;
    }
    return name.length;
  }
}
