package pfocr.enrich;

import pfocr.figure.EntityType;
import pfocr.figure.Provenance;

/**
 * A thing of the list that a figure shows.
 *
 * @param id CURIE
 * @param label approved symbol or name
 * @param typed the entry of the list
 * @param word the word of the picture
 * @param via how the word led to the thing
 */
public record SharedThing(
    EntityType type, String id, String label, String typed, String word, Provenance via) {}
