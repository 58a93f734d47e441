package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of weights and the weights are the same. */
class RankingDocumentTest {
  private static final MathContext FLOAT = new MathContext(6);

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([\\w.]+\\.[A-Z_0-9]+)` \\| ([0-9.]+) \\| [^|]+ \\|$");

  @Test
  void everyWeightStandsInTheTableWithItsValueAndAReason() throws Exception {
    assertEquals(weights(), documented());
  }

  private static Map<String, BigDecimal> documented() throws IOException {
    Map<String, BigDecimal> rows = new TreeMap<>();
    for (Matcher row = ROW.matcher(Files.readString(Path.of("docs/RANKING.md"))); row.find(); )
      rows.put(row.group(1), value(row.group(2)));
    return rows;
  }

  private static Map<String, BigDecimal> weights() throws Exception {
    Map<String, BigDecimal> weights = new TreeMap<>();
    for (String name : List.of("lexicon.Weights", "index.Weights", "search.RankingWeights"))
      for (Field field : Class.forName("pfocr." + name).getDeclaredFields()) {
        if (!field.getType().isPrimitive()) continue;
        field.setAccessible(true);
        weights.put(name + "." + field.getName(), value(field.get(null).toString()));
      }
    return weights;
  }

  private static BigDecimal value(String number) {
    return new BigDecimal(number).round(FLOAT).stripTrailingZeros();
  }
}
