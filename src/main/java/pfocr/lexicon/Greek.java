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
    String name =
        switch (text[at]) {
          case 'a' -> "alpha";
          case 'b' -> "beta";
          case 'g' -> "gamma";
          case 'd' -> "delta";
          case 'e' -> "epsilon";
          case 'z' -> "zeta";
          case 'k' -> "kappa";
          case 'l' -> "lambda";
          case 's' -> "sigma";
          case 'o' -> "omega";
          default -> "";
        };
    int length = name.length();
    if (length == 0 || at + length > end) return 0;
    for (int i = 1; i < length; i++) {
      if (text[at + i] != name.charAt(i)) return 0;
    }
    return length;
  }
}
