package pfocr.lexicon;

/**
 * A name of a concept.
 *
 * @param text as it is listed
 * @param figures how many figures use it for the concept
 */
public record Name(String text, NameClass nameClass, int figures) {}
