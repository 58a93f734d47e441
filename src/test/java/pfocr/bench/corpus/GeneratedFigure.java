package pfocr.bench.corpus;

import java.util.List;
import java.util.Map;

/**
 * A made-up record in the current layout (V4).
 *
 * @param front the front matter in file order; values are strings, doubles, lists of strings and
 *     maps of these
 */
record GeneratedFigure(
    String figid,
    Map<String, Object> front,
    List<GeneRow> genes,
    List<TermRow> chemicals,
    List<TermRow> diseases) {}
