package pfocr.search;

import java.util.List;
import java.util.Optional;
import pfocr.figure.Figure;
import pfocr.figure.Mention;

/**
 * One found figure.
 *
 * @param score the ranking score; 0 when the order is not by relevance
 * @param title the figure's title with marks
 * @param paperTitle the paper's title with marks
 * @param caption the best passages of the caption in reading order; empty without a caption
 * @param matches what the query asked for and the picture shows, best first
 * @param mentions all that was recognised in the picture, when whole records are asked for
 * @param genes distinct genes (by id) of the figure
 * @param chemicals distinct chemicals
 * @param diseases distinct diseases
 * @param explanation the parts of the score in words and numbers, when asked for
 */
public record Hit(
    Figure figure,
    double score,
    Snippet title,
    Snippet paperTitle,
    List<Snippet> caption,
    List<MatchedEntity> matches,
    List<Mention> mentions,
    int genes,
    int chemicals,
    int diseases,
    Optional<String> explanation) {
  public Hit {
    caption = List.copyOf(caption);
    matches = List.copyOf(matches);
    mentions = List.copyOf(mentions);
  }
}
