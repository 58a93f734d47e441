package pfocr.bench.corpus;

import java.util.random.RandomGenerator;

/** Invents pronounceable words: plain ones, names of substances, diseases and species. */
final class Syllables {
  private static final String[] ONSETS = {
    "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "ch", "cl", "cr", "dr",
    "gl", "gr", "ph", "pl", "pr", "sc", "sp", "st", "th", "tr", "z", "k"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ae", "ia", "io", "ea", "y"};
  private static final String[] CODAS = {"", "", "", "", "n", "r", "l", "s", "m", "x", "ct", "nt"};
  private static final String[] ENDINGS = {
    "", "", "ation", "ing", "ed", "ase", "in", "al", "ic", "ity", "ive", "s", "es", "or", "ous",
    "ent", "ally", "ization"
  };
  private static final String[] SUBSTANCE_ENDINGS = {
    "ine", "ol", "ate", "ide", "one", "amide", "ic acid", "mycin", "statin", "azole", "mab", "nib"
  };
  private static final String[] DISEASE_ENDINGS = {
    "itis", "osis", "oma", "emia", "opathy", " syndrome", " disease", "algia", "asthenia"
  };
  private static final String[] GENUS_ENDINGS = {"us", "a", "um", "ella", "coccus", "ia"};
  private static final String[] SPECIES_ENDINGS = {"is", "ensis", "ii", "um", "ana", "osus"};

  private Syllables() {}

  static String word(RandomGenerator random) {
    return stem(random, 1 + random.nextInt(3)) + pick(ENDINGS, random);
  }

  static String substance(RandomGenerator random) {
    return stem(random, 2 + random.nextInt(2)) + pick(SUBSTANCE_ENDINGS, random);
  }

  static String disease(RandomGenerator random) {
    return capital(stem(random, 2 + random.nextInt(2)) + pick(DISEASE_ENDINGS, random));
  }

  static String species(RandomGenerator random) {
    return capital(stem(random, 2) + pick(GENUS_ENDINGS, random))
        + " "
        + stem(random, 2)
        + pick(SPECIES_ENDINGS, random);
  }

  static String surname(RandomGenerator random) {
    return capital(stem(random, 2));
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  static String pick(String[] choices, RandomGenerator random) {
    return choices[random.nextInt(choices.length)];
  }

  private static String stem(RandomGenerator random, int syllables) {
    StringBuilder stem = new StringBuilder();
    for (int i = 0; i < syllables; i++)
      stem.append(pick(ONSETS, random)).append(pick(VOWELS, random)).append(pick(CODAS, random));
    return stem.length() < 3 ? stem + "ra" : stem.toString();
  }
}
