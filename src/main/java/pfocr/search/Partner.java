package pfocr.search;

/**
 * A thing that is drawn together with another.
 *
 * @param figures figures that draw both
 * @param everywhere figures of the index that draw the partner
 * @param lift how many times more often than by chance; see {@link Association#lift}
 * @param strength log-likelihood ratio; see {@link Association#strength}
 */
public record Partner(
    DrawnThing thing, long figures, long everywhere, double lift, double strength) {}
