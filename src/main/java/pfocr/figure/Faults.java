package pfocr.figure;

import java.util.ArrayList;
import java.util.List;

/** Collects what had to be repaired in one record; a thousand bad rows make no thousand lines. */
final class Faults {
  private static final int MAX = 20;

  private final List<Problem> problems = new ArrayList<>();
  private int more;

  void repaired(String file, int line, String reason) {
    if (problems.size() < MAX) problems.add(new Problem(file, line, reason, false));
    else more++;
  }

  /** The repairs and what ended the reading after all. */
  List<Problem> with(String file, int line, String reason) {
    List<Problem> all = new ArrayList<>(problems(file));
    all.add(new Problem(file, line, reason, true));
    return all;
  }

  /** The repairs in their order, the surplus as one. */
  List<Problem> problems(String file) {
    if (more == 0) return List.copyOf(problems);
    List<Problem> all = new ArrayList<>(problems);
    all.add(new Problem(file, 0, more + " more repairs like these", false));
    return List.copyOf(all);
  }
}
