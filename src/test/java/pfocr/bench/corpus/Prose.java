package pfocr.bench.corpus;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Writes the sentences of one paper. A third of the content words come from the paper's topic, so
 * that words meet again in a corpus as they do in real ones; names come from the figure.
 */
final class Prose {
  /** Share of the words that name a gene, chemical or disease of the figure; counted by eye. */
  private static final double NAME_SHARE = 0.08;

  private static final double TOPIC_SHARE = 0.35;
  private static final String[] GREEK = {"TNF-α", "NF-κB", "TGF-β", "IL-1β", "β-catenin", "PI3K"};

  private final Vocabulary vocabulary;
  private final String[] topic;
  private final List<String> names;

  Prose(Vocabulary vocabulary, String[] topic, List<String> names) {
    this.vocabulary = vocabulary;
    this.topic = topic;
    this.names = names;
  }

  /** Sentences until about that many characters are written. */
  String caption(int characters, RandomGenerator random) {
    StringBuilder text = new StringBuilder(characters + 100);
    char panel = 'A';
    while (text.length() < characters) {
      if (!text.isEmpty()) text.append(' ');
      if (random.nextInt(8) == 0 && panel < 'H') text.append('(').append(panel++).append(") ");
      sentence(
          text, Math.min(6 + random.nextInt(24), 2 + (characters - text.length()) / 6), random);
    }
    return text.toString();
  }

  /** A heading of about that many words without a full stop. */
  String title(int words, RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      if (i > 0) text.append(' ');
      text.append(word(0.45, random));
    }
    return Syllables.capital(text.toString());
  }

  private void sentence(StringBuilder text, int words, RandomGenerator random) {
    int start = text.length();
    for (int i = 0; i < words; i++) {
      if (i > 0) text.append(random.nextInt(14) == 0 ? ", " : " ");
      text.append(word(1, random));
      if (random.nextInt(120) == 0) text.append(" (").append(1 + random.nextInt(6)).append(')');
    }
    text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
    text.append('.');
  }

  /** A word; titles have fewer function words, as {@code functionFactor} says. */
  private String word(double functionFactor, RandomGenerator random) {
    double dice = random.nextDouble();
    if (dice < NAME_SHARE && !names.isEmpty()) return names.get(random.nextInt(names.size()));
    if (dice > 0.997) return Syllables.pick(GREEK, random);
    if (random.nextDouble() < vocabulary.functionShare() * functionFactor)
      return vocabulary.functionWord(random);
    String word =
        random.nextDouble() < TOPIC_SHARE
            ? topic[random.nextInt(topic.length)]
            : vocabulary.contentWord(random);
    return random.nextInt(60) == 0 ? word + "-mediated" : word;
  }
}
