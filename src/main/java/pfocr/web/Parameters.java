package pfocr.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and values as they were sent, in their order; cleaned of what cannot be written out. */
final class Parameters {
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final int most;
  private int count;

  Parameters(int most) {
    this.most = most;
  }

  void add(String name, String value) {
    if (++count > most)
      throw new HttpProblem(
          ProblemType.BAD_REQUEST, "The request has more than " + most + " parameters.");
    values.computeIfAbsent(Text.typed(name), n -> new ArrayList<>(1)).add(Text.typed(value));
  }

  Map<String, List<String>> all() {
    return values;
  }
}
