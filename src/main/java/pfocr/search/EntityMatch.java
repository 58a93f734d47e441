package pfocr.search;

/**
 * One thing that a typed name may mean.
 *
 * @param id CURIE
 * @param type {@code gene}, {@code chemical}, {@code disease}, {@code family} or {@code organism}
 * @param label approved name
 * @param organism Latin name for genes, "" otherwise
 * @param name the name as it is listed for the thing
 * @param nameClass what kind of name that is: {@code symbol} (approved), {@code name}, {@code
 *     previous}, {@code alias}, {@code entry_term}, {@code family}, {@code word} (learned from
 *     pictures) or {@code id}
 * @param figures how many figures show it
 */
public record EntityMatch(
    String id,
    String type,
    String label,
    String organism,
    String name,
    String nameClass,
    long figures) {}
