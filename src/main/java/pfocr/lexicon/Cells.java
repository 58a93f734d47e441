package pfocr.lexicon;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What stands in the cells of pasted tables beside names. The folding of {@link NameKey} drops
 * signs, so that without this {@code -1} would be the gene PRKG1 and {@code MAP3K1-3} the gene
 * MAP3K13. Stateless.
 */
public final class Cells {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[<>≤≥=~≈#(\\[]?\\s*[-+−–±]?\\s*(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)(?:[eE][-+−–]?\\d+)?\\s*[%)\\]]?"
              + "|[-+−–](?i:inf|infinity)");

  /** A gene by its number; also what may be a name: 4E10. */
  private static final Pattern PERHAPS_NAME = Pattern.compile("\\d+(?:[eE]\\d+)?");

  private static final Set<String> MISSING =
      Set.of("n/a", "#n/a", "n.a.", "nan", "<na>", "null", "none");

  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
  private static final Pattern DIVIDED = Pattern.compile("\\p{Nd}[^\\p{L}\\p{N}]+\\p{Nd}");

  private Cells() {}

  /** Whether a text is a number with a sign, decimals or an exponent: no name and no id. */
  public static boolean isNumber(String text) {
    String cell = text.strip();
    return NUMBER.matcher(cell).matches() && !PERHAPS_NAME.matcher(cell).matches();
  }

  /** Whether a text says that there is no value: {@code NA}, {@code null}; {@code Na} is sodium. */
  public static boolean isMissing(String text) {
    String cell = text.strip();
    return cell.equals("NA")
        || cell.equals("na")
        || MISSING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a typed text can be a spelling of the name: signs between its digits divide numbers of
   * the name, too. {@code NKX2.5} is NKX2-5, but {@code CCL2-1} is not CCL21.
   */
  public static boolean isSpelling(String typed, String name) {
    return !DIVIDED.matcher(typed).find() || numbers(typed).equals(numbers(name));
  }

  private static List<String> numbers(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return DIGITS.matcher(plain).results().map(MatchResult::group).toList();
  }
}
