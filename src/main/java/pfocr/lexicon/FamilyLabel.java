package pfocr.lexicon;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What people read for a family that has only its FamPlex id for a label. */
final class FamilyLabel {
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:_\\d+)+");

  /** Signs between digits, the more usual one first. */
  private static final List<String> SIGNS = List.of("/", "-");

  private FamilyLabel() {}

  /**
   * The id with blanks for its underscores: {@code p53 family}. Between digits stands what the
   * family's names have there: {@code p14-3-3} for one that is called 14-3-3; else a slash: {@code
   * SMAD2/3}.
   */
  static String of(String id, Collection<String> names) {
    String digits = DIGITS.matcher(id).replaceAll(run -> joined(run, names));
    return digits.replace('_', ' ').strip();
  }

  private static String joined(MatchResult run, Collection<String> names) {
    return SIGNS.stream()
        .map(sign -> run.group().replace("_", sign))
        .filter(digits -> names.stream().anyMatch(name -> name.contains(digits)))
        .findFirst()
        .orElse(run.group().replace("_", SIGNS.get(0)));
  }
}
