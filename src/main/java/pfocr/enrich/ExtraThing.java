package pfocr.enrich;

import pfocr.figure.EntityType;
import pfocr.figure.Provenance;

/**
 * A thing of the background that a figure shows and the list does not have.
 *
 * @param id CURIE
 * @param label approved symbol or name
 * @param word the word of the picture
 * @param via how the word led to the thing
 */
public record ExtraThing(EntityType type, String id, String label, String word, Provenance via) {}
