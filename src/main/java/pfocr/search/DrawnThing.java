package pfocr.search;

/**
 * One thing that figures draw: a gene whatever the species under its symbol, a family that is drawn
 * as one word, a chemical or a disease. A name in a picture counts as one of them only, so neither
 * the members of a family nor the genes of many species are drawn together just because of one
 * word.
 *
 * @param key what it is known by among things drawn: {@code g=bdnf}, {@code MESH:D009020}
 * @param id CURIE of its page, the human gene's where there is one; "" for families that no table
 *     knows
 * @param type {@code gene}, {@code family}, {@code chemical} or {@code disease}
 * @param label what people read
 * @param organism Latin name for genes, "" otherwise
 * @param query in the query language: exactly the figures that draw it
 */
public record DrawnThing(
    String key, String id, String type, String label, String organism, String query) {}
