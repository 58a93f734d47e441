package pfocr.lexicon;

import java.util.Locale;

/**
 * Letters outside ASCII that stand for Latin ones: those without a decomposition in Unicode, and
 * the Cyrillic look-alikes that image reading puts into gene names (МАРКЗ for MAPK3).
 */
final class Confusable {
  private static final String CYRILLIC = "авсеніікмоорѕтхузьј";
  private static final String LATIN = "abcehiikmoopstxy3bj";

  private Confusable() {}

  /** Whether a decomposed character is a mark on the letter before it. */
  static boolean isDropped(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /**
   * The Latin letters for one foreign letter or digit; itself in lower case when there are none.
   */
  static String latin(char c) {
    switch (c) {
      case 'ß', 'ẞ', 'ϐ':
        return "b"; // typed for β far more often than as a German letter
      case 'ɑ':
        return "a";
      case 'ɣ':
        return "g";
      case 'ɛ', 'ϵ':
        return "e";
      case 'ĸ', 'ϰ':
        return "k";
      case 'ø', 'Ø':
        return "o";
      case 'ł', 'Ł':
        return "l";
      case 'đ', 'Đ', 'ð', 'Ð':
        return "d";
      case 'ı':
        return "i";
      case 'æ', 'Æ':
        return "ae";
      case 'œ', 'Œ':
        return "oe";
      case 'þ', 'Þ':
        return "th";
      default:
        String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
        int look = CYRILLIC.indexOf(lower);
        return look < 0 ? lower : LATIN.substring(look, look + 1);
    }
  }
}
