package pfocr.search;

/**
 * One line of the list under the search box.
 *
 * @param text what is put into the box when it is chosen
 * @param type {@code gene}, {@code chemical}, {@code disease}, {@code organism}, {@code family} or
 *     {@code title}
 * @param label approved name of the concept, or the title
 * @param matched the name that the typed letters match, when it is not the label; else ""
 * @param organism Latin name for genes; else ""
 * @param id CURIE, or figid for a title
 * @param figures how many figures carry it
 */
public record Completion(
    String text,
    String type,
    String label,
    String matched,
    String organism,
    String id,
    long figures) {}
