package pfocr.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names and values as they were sent, in their order; cleaned of what cannot be written out. */
final class Parameters {
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final int most;
  private final Set<String> inBody = new HashSet<>();
  private final Set<String> lists = new HashSet<>();
  private int count;

  Parameters(int most) {
    this.most = most;
  }

  void add(String name, String value) {
    if (++count > most)
      throw new HttpProblem(
          ProblemType.BAD_REQUEST, "The request has more than " + most + " parameters.");
    boolean pasted = Param.of(name).filter(Param::isPasted).isPresent();
    values
        .computeIfAbsent(Text.typed(name), n -> new ArrayList<>(1))
        .add(pasted ? Text.pasted(value) : Text.typed(value));
  }

  /** A value of a JSON body. */
  void addFromBody(String name, String value) {
    add(name, value);
    inBody.add(Text.typed(name));
  }

  /** The JSON body has a list under that name, which may be empty. */
  void markList(String name) {
    lists.add(Text.typed(name));
    inBody.add(Text.typed(name));
    values.computeIfAbsent(Text.typed(name), n -> new ArrayList<>());
  }

  boolean isInBody(String name) {
    return inBody.contains(name);
  }

  boolean isList(String name) {
    return lists.contains(name);
  }

  /** Forgets those whose names are like that. */
  void remove(Pattern names) {
    values.keySet().removeIf(name -> names.matcher(name).matches());
  }

  Map<String, List<String>> all() {
    return values;
  }
}
