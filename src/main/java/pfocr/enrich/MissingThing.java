package pfocr.enrich;

import pfocr.figure.EntityType;

/**
 * A thing of the list that is in the background but not in the set of a figure.
 *
 * @param id CURIE
 * @param label approved symbol or name
 * @param typed the entry of the list
 */
public record MissingThing(EntityType type, String id, String label, String typed) {}
