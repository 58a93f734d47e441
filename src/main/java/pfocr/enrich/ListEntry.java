package pfocr.enrich;

import java.util.List;
import java.util.Optional;
import pfocr.lexicon.Curie;
import pfocr.search.Meaning;

/**
 * One entry of a list and what became of it.
 *
 * @param typed as it stands in the list
 * @param meaning what it was read as, of shorthand the first thing; empty when it is unknown
 * @param parts what each name meant by shorthand ({@code AKT1/2}) was read as; empty for a name
 * @param alternatives other things that it could as well mean; with any, the entry is ambiguous
 * @param suggestions known names that may have been meant by an unknown one, nearest first
 * @param duplicateOf the earlier entry that names the same, "" when there is none
 * @param ids the CURIEs that it adds to the set: several for a family or shorthand, none for a
 *     duplicate
 * @param counted how many of these are in the background, and so are tested
 */
public record ListEntry(
    String typed,
    Optional<Meaning> meaning,
    List<Meaning> parts,
    List<Meaning> alternatives,
    List<String> suggestions,
    String duplicateOf,
    List<String> ids,
    int counted) {
  public ListEntry {
    parts = List.copyOf(parts);
    alternatives = List.copyOf(alternatives);
    suggestions = List.copyOf(suggestions);
    ids = List.copyOf(ids);
  }

  ListEntry withCounted(int changed) {
    return new ListEntry(
        typed, meaning, parts, alternatives, suggestions, duplicateOf, ids, changed);
  }

  /** Whether it stands for several names: {@code AKT1/2}. */
  public boolean shorthand() {
    return !parts.isEmpty();
  }

  /** Whether nothing is known by this name. */
  public boolean unmatched() {
    return meaning.isEmpty();
  }

  /** Why it is unknown, in a sentence; "" where all there is to say is that it is. */
  public String reason() {
    return unmatched() ? Curie.whyUnknown(typed) : "";
  }

  public boolean ambiguous() {
    return !alternatives.isEmpty();
  }

  public boolean duplicate() {
    return !duplicateOf.isEmpty();
  }

  /** Whether it is known but nothing of it is in the background. */
  public boolean outside() {
    return meaning.isPresent() && !duplicate() && counted == 0;
  }
}
