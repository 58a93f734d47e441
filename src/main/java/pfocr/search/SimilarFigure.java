package pfocr.search;

import java.util.List;
import pfocr.figure.Figure;

/**
 * A figure like another one.
 *
 * @param score higher is more alike
 * @param shared labels of the genes, chemicals and diseases that both show, rarest first
 */
public record SimilarFigure(Figure figure, double score, List<String> shared) {
  public SimilarFigure {
    shared = List.copyOf(shared);
  }
}
