/**
 * The query language and what one search asks for, as plain values.
 *
 * <p>{@link pfocr.query.QuerySyntax} turns typed text into a {@link pfocr.query.ParsedQuery} and
 * never refuses anything; {@link pfocr.query.SearchRequest} adds filters, page and options. This
 * package knows no other package but the entity types of {@code pfocr.figure}.
 */
package pfocr.query;
