package pfocr.lexicon;

/**
 * One meaning of a name.
 *
 * @param name the name as it is listed for the concept
 * @param weight how likely it is meant when nothing else is known; only comparable within one list
 * @param figures how many figures carry the concept
 * @param needsEvidence the name is an ordinary word or very short and was typed without any sign
 *     that a name is meant; take it only when the other words of the query speak for it
 */
public record Sense(
    Concept concept,
    String name,
    NameClass nameClass,
    double weight,
    int figures,
    boolean needsEvidence) {

  /** By which kind of name, as answers say it: {@code symbol}, {@code family}, {@code alias}. */
  public String via() {
    if (concept.type() == ConceptType.ORGANISM) return "organism";
    return nameClass.key();
  }
}
