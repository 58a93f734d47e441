package pfocr.search;

import java.util.List;
import pfocr.figure.EntityType;
import pfocr.figure.Provenance;

/**
 * Why a figure was found: something recognised in its picture that the query asked for.
 *
 * @param word what is drawn in the picture
 * @param id CURIE, "" when the word has no identity
 * @param label approved name
 * @param source the lexicon in which the word was found, as the record spells it, "" when unknown
 * @param places where the thing stands: {@code figure} (the picture), {@code figtitle}, {@code
 *     caption}, {@code papertitle}
 */
public record MatchedEntity(
    EntityType type,
    String id,
    String label,
    String word,
    String source,
    Provenance provenance,
    List<String> places) {
  public MatchedEntity {
    places = List.copyOf(places);
  }
}
