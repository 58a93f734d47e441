package pfocr.index;

import java.util.List;

/**
 * A place where a text names things that were also recognised in the picture.
 *
 * @param start first character
 * @param end behind the last character
 * @param ids CURIEs of the things, most trusted first; the folded name with its type prefix stands
 *     for things without an id
 */
public record NamedSpan(int start, int end, List<String> ids) {
  public NamedSpan {
    ids = List.copyOf(ids);
  }
}
