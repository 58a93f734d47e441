package pfocr.search;

import java.util.List;
import pfocr.figure.Mention;

/**
 * A place where a text of a figure names things that were also recognised in its picture.
 *
 * @param span the characters of the name
 * @param mentions one mention of each thing that the name stands for, never empty; the most trusted
 *     first, among equals in reading order
 */
public record NamedPlace(Span span, List<Mention> mentions) {
  public NamedPlace {
    mentions = List.copyOf(mentions);
  }
}
