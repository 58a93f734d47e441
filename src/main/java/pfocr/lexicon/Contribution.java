package pfocr.lexicon;

/**
 * What one figure adds to the lexicon: it uses this name for this concept.
 *
 * @param key folded name; "" says only that the figure carries the concept
 */
public record Contribution(String key, String name, NameClass nameClass, Concept concept) {}
