package pfocr.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pfocr.figure.EntityType;
import pfocr.figure.Mention;
import pfocr.figure.Taxon;
import pfocr.search.FigureDetail;

/**
 * The things of one kind that a figure shows.
 *
 * @param rows one for each word and thing; genes of the paper's species first, then human ones,
 *     then those of the species with most rows; else in reading order
 * @param organisms the species of its genes with how many rows each has, in the order of the rows
 */
public record EntityTable(EntityType type, List<Row> rows, List<Organism> organisms) {
  /** Longer tables show this many rows until they are unfolded. */
  public static final int FOLDED = 20;

  /** Folding a few rows away costs more than it saves. */
  private static final int LONG = 30;

  /**
   * One word and the thing behind it.
   *
   * @param figures how many figures show the thing; 0 when it has no id
   */
  public record Row(Mention mention, int figures) {
    /** The page about the thing; the search for the word when it has no id. */
    public String page() {
      return mention.id().isEmpty() ? search() : FigureLinks.entity(mention.id());
    }

    /** The id as other tools take it: a gene's bare number, else the CURIE. */
    public String id() {
      return mention.id().replace("NCBIGene:", "");
    }

    /** The search for all figures that show the thing. */
    public String search() {
      return FigurePage.search(mention);
    }
  }

  /** A species and its number of rows. */
  public record Organism(Taxon taxon, int rows) {}

  public EntityTable {
    rows = List.copyOf(rows);
    organisms = List.copyOf(organisms);
  }

  static EntityTable of(FigureDetail detail, EntityType type) {
    List<Row> rows =
        detail.record().mentions(type).map(m -> new Row(m, detail.figures(m))).toList();
    if (type != EntityType.GENE) return new EntityTable(type, rows, List.of());
    List<Organism> organisms = organisms(rows, detail.record().figure().organisms());
    List<Taxon> order = organisms.stream().map(Organism::taxon).toList();
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingInt(row -> place(order, row)));
    return new EntityTable(type, sorted, organisms);
  }

  private static List<Organism> organisms(List<Row> rows, List<String> ofPaper) {
    Map<Taxon, Integer> counts = new LinkedHashMap<>();
    for (Row row : rows)
      if (!row.mention().taxon().name().isEmpty())
        counts.merge(row.mention().taxon(), 1, Integer::sum);
    return counts.entrySet().stream()
        .map(entry -> new Organism(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((Organism organism) -> !ofPaper.contains(organism.taxon().name()))
                .thenComparing(organism -> organism.taxon().id() != Taxon.HUMAN.id())
                .thenComparing(Comparator.comparingInt(Organism::rows).reversed()))
        .toList();
  }

  /** Rows without a species come last. */
  private static int place(List<Taxon> order, Row row) {
    int place = order.indexOf(row.mention().taxon());
    return place < 0 ? order.size() : place;
  }

  /** The name of the table in addresses: {@code genes}. */
  public String key() {
    return type.key() + "s";
  }

  /** {@code Genes}. */
  public String heading() {
    return Format.sentence(key(), "");
  }

  /** What the copied names are called. */
  public String names() {
    return type == EntityType.GENE ? "symbols" : "names";
  }

  /** Whether rows are folded away at first. */
  public boolean folds() {
    return rows.size() > LONG;
  }

  /** How many different things the rows stand for. */
  public long things() {
    return rows.stream()
        .map(row -> row.mention().id().isEmpty() ? row.mention().word() : row.mention().id())
        .distinct()
        .count();
  }

  /** The CURIEs of human genes, at most so many. */
  List<String> human(int most) {
    return rows.stream()
        .map(Row::mention)
        .filter(mention -> mention.taxon().id() == Taxon.HUMAN.id() && !mention.id().isEmpty())
        .map(Mention::id)
        .distinct()
        .limit(most)
        .toList();
  }

  /** The species of the first rows; unknown when none is named. */
  Taxon organism() {
    return organisms.stream().map(Organism::taxon).findFirst().orElse(Taxon.UNKNOWN);
  }
}
