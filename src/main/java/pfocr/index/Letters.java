package pfocr.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Plain forms of letters outside ASCII. */
final class Letters {
  private static final Map<Character, String> GREEK =
      Map.ofEntries(
          Map.entry('α', "alpha"),
          Map.entry('β', "beta"),
          Map.entry('γ', "gamma"),
          Map.entry('δ', "delta"),
          Map.entry('ε', "epsilon"),
          Map.entry('ζ', "zeta"),
          Map.entry('η', "eta"),
          Map.entry('θ', "theta"),
          Map.entry('ι', "iota"),
          Map.entry('κ', "kappa"),
          Map.entry('λ', "lambda"),
          Map.entry('μ', "mu"),
          Map.entry('ν', "nu"),
          Map.entry('ξ', "xi"),
          Map.entry('ο', "omicron"),
          Map.entry('π', "pi"),
          Map.entry('ρ', "rho"),
          Map.entry('σ', "sigma"),
          Map.entry('ς', "sigma"),
          Map.entry('τ', "tau"),
          Map.entry('υ', "upsilon"),
          Map.entry('φ', "phi"),
          Map.entry('χ', "chi"),
          Map.entry('ψ', "psi"),
          Map.entry('ω', "omega"));

  private Letters() {}

  /**
   * Lower case in compatibility form without diacritics; Greek letters become their names: {@code
   * Å} is {@code a}, {@code β} is {@code beta}, {@code ﬁ} is {@code fi}.
   */
  static String fold(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(decomposed.length() + 8);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
      String greek = c >= 0x370 && c <= 0x3FF ? GREEK.get(c) : null;
      if (greek != null) out.append(greek);
      else out.append(c);
    }
    return out.toString();
  }
}
