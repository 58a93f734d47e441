package pfocr.figure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A pathway figure: its texts, its paper and what is known about it, without the words read in the
 * picture (see {@link FigureRecord}). Texts are "" when the record has none; null markers of the
 * files never reach this value.
 *
 * @param figid unique id, {@code PMC4604226__zns9991577730002}
 * @param alias short public id, {@code PMC4604226__F2}; "" in old records
 * @param number normalised figure number, {@code F2}, {@code SF1}; as written when unreadable
 * @param figtype {@code Figure}, {@code Supplemental figure}, {@code Scheme}, ...
 * @param filename image file of the article
 * @param figlink path of the figure page at PMC, with a leading slash
 * @param organisms Latin names of the paper's organisms
 * @param drawnOrganisms Latin names of organisms whose gene names matched the picture
 * @param pathwayScore the image classifier's score, 0 to 1
 * @param ndex UUID of the network at NDEx
 * @param wikipathways id at WikiPathways, {@code WP5283}
 * @param annotations ontology terms of old records, {@code DOID:4195}
 */
public record Figure(
    String figid,
    String alias,
    String number,
    String figtype,
    String title,
    String caption,
    Paper paper,
    String filename,
    String figlink,
    List<String> organisms,
    List<String> drawnOrganisms,
    OptionalDouble pathwayScore,
    String ndex,
    String wikipathways,
    List<String> annotations) {

  public Figure {
    organisms = List.copyOf(organisms);
    drawnOrganisms = List.copyOf(drawnOrganisms);
    annotations = List.copyOf(annotations);
  }
}
