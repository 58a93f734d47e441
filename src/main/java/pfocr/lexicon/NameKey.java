package pfocr.lexicon;

import java.text.Normalizer;
import java.util.Set;

/**
 * The key under which all spellings of one name meet.
 *
 * <p>Compatibility forms, diacritics and case are folded; dashes, spaces, primes, slashes and every
 * other sign, a trailing + included, are dropped; a Greek letter, its spelled-out name and its
 * Latin stand-in become alike ({@link Greek} says which):
 *
 * <pre>
 * NF-κB, NF-kappaB, NF kappa B, NFkB, NFKB   nfkb
 * TNF-α, TNFalpha, TNFA, TNF-Alpha           tnfa
 * β-catenin, beta-catenin, B-catenin         bcatenin
 * PKCθ, PKC-theta                            pkctheta
 * Ca²⁺, Ca(2+), Ca2+                         ca2
 * alphabet, betaine, Tibetan                 themselves
 * </pre>
 *
 * The key does not depend on case: a name and its lower-case form have the same key. A letter that
 * stands alone is not a stand-in: α and alpha are {@code alpha}, A is {@code a}. Keys are
 * lower-case letters and digits, "" for a name without any. Stateless; the common ASCII word costs
 * one small buffer and the key.
 */
public final class NameKey {
  /**
   * What follows a Greek name written in one word with it. Nothing but a list tells alphaKG from
   * alphabet and betaarrestin from betaine.
   */
  private static final Set<String> TAILS =
      Set.of(
          "kg",
          "b",
          "q",
          "ketoglutarate",
          "oxoglutarate",
          "catenin",
          "arrestin",
          "actin",
          "actinin",
          "tubulin",
          "synuclein",
          "sma",
          "smooth",
          "fosb",
          "secretase",
          "gal",
          "galactosidase",
          "trcp",
          "glucan",
          "glucosidase",
          "glucuronidase",
          "lactam",
          "lactamase",
          "cell",
          "cells",
          "hydroxybutyrate",
          "carotene",
          "tocopherol",
          "amylase",
          "fetoprotein",
          "h2ax",
          "gt",
          "opsin",
          "hydroxylase",
          "klotho",
          "ketoacid",
          "adrenergic",
          "amyloid",
          "endorphin",
          "hcg",
          "msh",
          "gcs",
          "np");

  /**
   * Letters that end or go on with a short name after Greek: NFkappaB, Galphaq, RORgammat,
   * TGFbetaR. No n, because of Tibetan.
   */
  private static final String AFTER_GREEK = "bciqrstz";

  /** Before a lone letter only something as short as NF, IKK or RAR can be a name. */
  private static final int LONGEST_HEAD = 4;

  private NameKey() {}

  /** The key of a name or token, "" when it has neither letters nor digits. */
  public static String of(CharSequence name) {
    int foreign = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 0x80) continue;
      if (!isPlain(c)) return fold(Normalizer.normalize(name, Normalizer.Form.NFKD), name.length());
      foreign++;
    }
    return fold(name, foreign);
  }

  /** Greek letters, the micro sign, dashes and primes need no decomposition. */
  private static boolean isPlain(char c) {
    return Greek.isLetter(c) || (c >= '\u2010' && c <= '\u203A') || c == '\u2212';
  }

  private static String fold(CharSequence name, int foreign) {
    int length = name.length();
    char[] key = new char[length + foreign * Greek.LONGEST_NAME];
    int end = 0; // of the key so far
    int part = 0; // where its current part begins
    int letters = 0; // letters and digits seen
    char lone = 0; // the last Greek letter seen
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        key[end++] = c;
        letters++;
      } else if (c >= 'A' && c <= 'Z') {
        key[end++] = (char) (c | 0x20);
        letters++;
      } else if (c < 0x80) {
        end = part = spelledGreek(key, part, end, part == 0 && nothingFollows(name, i));
      } else if (Greek.isLetter(c)) {
        lone = c;
        letters++;
        end = put(key, end, c);
      } else if (Confusable.isDropped(c)) {
        continue;
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        String latin = Confusable.latin(c);
        key = roomFor(key, end, latin.length() + length - i);
        for (int k = 0; k < latin.length(); k++) key[end++] = latin.charAt(k);
        letters++;
      } else {
        end = part = spelledGreek(key, part, end, part == 0 && nothingFollows(name, i));
      }
    }
    end = spelledGreek(key, part, end, part == 0);
    return letters == 1 && lone != 0 ? Greek.name(lone) : new String(key, 0, end);
  }

  private static int put(char[] key, int end, char letter) {
    char standIn = Greek.standIn(letter);
    if (standIn != 0) {
      key[end] = standIn;
      return end + 1;
    }
    String name = Greek.name(letter);
    name.getChars(0, name.length(), key, end);
    return end + name.length();
  }

  private static char[] roomFor(char[] key, int end, int more) {
    return end + more <= key.length ? key : java.util.Arrays.copyOf(key, end + 2 * more);
  }

  private static boolean nothingFollows(CharSequence name, int from) {
    for (int i = from; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) return false;
    }
    return true;
  }

  /**
   * Replaces spelled-out Greek in the part of the key between two offsets by its stand-in.
   *
   * @param alone the part is the whole name, so a Greek name that fills it stays
   * @return the new end of the key
   */
  private static int spelledGreek(char[] key, int start, int end, boolean alone) {
    if (end - start < 4) return end;
    int to = start;
    for (int i = start; i < end; ) {
      int length = Greek.nameLengthAt(key, i, end);
      if (length > 0 && isGreek(key, start, i, i + length, end, alone)) {
        key[to++] = key[i];
        i += length;
      } else {
        key[to++] = key[i++];
      }
    }
    return to;
  }

  /** Whether the Greek name between {@code from} and {@code to} of a part is meant as such. */
  private static boolean isGreek(char[] key, int start, int from, int to, int end, boolean alone) {
    boolean nothingAfter = to == end;
    if (from == start && nothingAfter) return !alone;
    if (nothingAfter || isDigit(key[to]) || Greek.nameLengthAt(key, to, end) > 0) return true;
    if (from == start) return TAILS.contains(new String(key, to, end - to));
    if (isDigit(key[from - 1])) return true;
    return from - start <= LONGEST_HEAD
        && AFTER_GREEK.indexOf(key[to]) >= 0
        && (to + 1 == end || isDigit(key[to + 1]) || Greek.nameLengthAt(key, to + 1, end) > 0);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * The letters and digits of a text in lower case, Greek letters by their names: {@code betacat}
   * for {@code β-cat}. Unlike a key it tells half a name that begins with beta from one with b.
   */
  public static String writtenOut(String text) {
    StringBuilder out = new StringBuilder(text.length() + Greek.LONGEST_NAME);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Greek.isLetter(c)) out.append(Greek.name(c));
      else if (Character.isLetterOrDigit(c)) out.append(Character.toLowerCase(c));
    }
    return out.toString();
  }
}
