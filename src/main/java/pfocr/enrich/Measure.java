package pfocr.enrich;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What figures are ordered by, best first. */
public enum Measure {
  /** Smallest p first; orders by false discovery rate, too. */
  P("p-value", s -> -s.p()),
  ODDS_RATIO("Odds ratio", Statistics::oddsRatio),
  OVERLAP("Overlap", Statistics::overlap),
  JACCARD("Jaccard", Statistics::jaccard),
  F1("F1", Statistics::f1),
  COSINE("Cosine", Statistics::cosine);

  private final String title;
  private final ToDoubleFunction<Statistics> worth;

  Measure(String title, ToDoubleFunction<Statistics> worth) {
    this.title = title;
    this.worth = worth;
  }

  /** The name in requests and answers: {@code odds_ratio}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** What is better is larger. */
  double worth(Statistics statistics) {
    return worth.applyAsDouble(statistics);
  }

  /** The measure of that name in any letter case; empty when there is none. */
  public static Optional<Measure> of(String key) {
    for (Measure measure : values())
      if (measure.key().equalsIgnoreCase(key)) return Optional.of(measure);
    return Optional.empty();
  }
}
