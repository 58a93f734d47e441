package pfocr.search;

import java.util.List;
import pfocr.lexicon.Concept;
import pfocr.lexicon.NameClass;

/**
 * One thing that a name may stand for.
 *
 * @param concept a gene, chemical, disease or family
 * @param via by which kind of name
 * @param figures how many figures of the index carry it; for a family any of its members
 * @param organism Latin name of a gene's organism, "" for other things and unknown organisms
 * @param members the genes of a family, by label; empty for other things
 */
public record Meaning(
    Concept concept, NameClass via, int figures, String organism, List<Concept> members) {
  public Meaning {
    members = List.copyOf(members);
  }
}
