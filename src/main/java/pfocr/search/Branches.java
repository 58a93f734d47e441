package pfocr.search;

import java.util.List;
import java.util.Optional;
import pfocr.query.FacetField;

/**
 * One level of the MeSH tree over what found figures show. Counts are exact: a figure counts once
 * for a branch, however many things of the branch it shows.
 *
 * @param kind of the things: chemicals or diseases
 * @param total figures found
 * @param missing found figures that show nothing of the kind
 * @param open the term whose branches these are; empty at the top
 * @param path the terms on the way from the top to the open one, without itself
 * @param besides further terms that the open one is right below
 * @param branches most figures first, then by label
 * @param relaxed whether fewer words than typed had to match
 * @param warnings what could not be read as meant, in sentences
 * @param timedOut whether time ran out and the counts are of a part of the figures
 * @param index what was searched
 */
public record Branches(
    FacetField kind,
    long total,
    long missing,
    Optional<Branch> open,
    List<Term> path,
    List<Term> besides,
    List<Branch> branches,
    boolean relaxed,
    List<String> warnings,
    boolean timedOut,
    IndexInfo index) {
  /** The facets whose values stand in the tree. */
  public static final List<FacetField> KINDS = List.of(FacetField.CHEMICAL, FacetField.DISEASE);

  public Branches {
    path = List.copyOf(path);
    besides = List.copyOf(besides);
    branches = List.copyOf(branches);
    warnings = List.copyOf(warnings);
  }

  /** A term by its CURIE and its heading. */
  public record Term(String id, String label) {}

  /**
   * A term with all that stands below it, in whichever of its places: it may have more figures than
   * what it is right below in one of them.
   *
   * @param figures found figures that show the term or anything below it
   * @param exact those that show the term itself
   * @param hasChildren whether found figures show anything below it
   */
  public record Branch(String id, String label, long figures, long exact, boolean hasChildren) {}
}
