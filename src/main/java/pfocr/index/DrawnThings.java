package pfocr.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;
import pfocr.figure.Taxon;
import pfocr.lexicon.NameKey;

/**
 * The things that a figure draws, each name in the picture counted as one thing: the values of
 * {@link FigureFields#DRAWN}, on which the counts of things drawn together rest.
 *
 * <p>Records have a row for every species that knows a name, and for every member of a family: WNT
 * drawn once is nineteen genes, BDNF one gene in each of ten species. Counted by identifier, such
 * rows would be drawn together more often than anything that is. So a name that was read in the
 * picture (a word, and the part of it that matched) stands for one thing: for the gene it fits best
 * in man or in an organism of the paper, whatever the species under its symbol, or for the family
 * when it is the name of one; and it is either a gene or a chemical or disease, not both. Synonyms
 * in species that the paper does not name are noise and stand for nothing. Stateless.
 */
public final class DrawnThings {
  private static final Comparator<Mention> BEST_FIRST =
      Comparator.comparing(Mention::provenance).thenComparing(mention -> !isHuman(mention));

  /** A name as it was read in the picture. */
  private record Read(String word, String match) {}

  private DrawnThings() {}

  /** The value of a gene or family: its folded name behind {@code g=}. */
  public static String gene(String name) {
    return EntityTerms.name(EntityType.GENE, name);
  }

  /** The folded name in a value; empty for chemicals and diseases, whose values are CURIEs. */
  public static Optional<String> geneKey(String value) {
    String prefix = EntityTerms.ofKey(EntityType.GENE, "");
    return value.startsWith(prefix)
        ? Optional.of(value.substring(prefix.length()))
        : Optional.empty();
  }

  /** The values of a record, sorted. */
  public static Set<String> of(FigureRecord record) {
    Map<Read, List<Mention>> genes = new LinkedHashMap<>();
    Map<String, Set<String>> others = new LinkedHashMap<>();
    for (Mention mention : record.mentions()) {
      if (mention.id().isEmpty()) continue;
      if (mention.type() != EntityType.GENE)
        others
            .computeIfAbsent(NameKey.of(mention.word()), word -> new TreeSet<>())
            .add(mention.id());
      else if (!MentionNames.isNoisy(mention, record.figure()))
        genes
            .computeIfAbsent(new Read(mention.word(), mention.match()), read -> new ArrayList<>())
            .add(mention);
    }
    Set<String> things = new TreeSet<>();
    genes.forEach((read, rows) -> add(read, atHome(rows, record.figure()), others, things));
    others.values().forEach(things::addAll);
    return things;
  }

  /**
   * Adds what a name of genes stands for. When its word was read as a chemical or disease, too,
   * only an approved symbol is the gene; ATP is no alias of a flippase.
   */
  private static void add(
      Read read, List<Mention> rows, Map<String, Set<String>> others, Set<String> things) {
    Optional<Mention> best = rows.stream().min(BEST_FIRST);
    if (best.isEmpty()) return;
    if (!others.isEmpty()) {
      String word = NameKey.of(read.word());
      if (best.get().provenance() == Provenance.APPROVED) others.remove(word);
      else if (others.containsKey(word)) return;
    }
    String name = name(best.get(), rows);
    if (!NameKey.of(name).isEmpty()) things.add(gene(name));
  }

  /** The rows of man and of the paper's organisms; all of them when the paper names none. */
  private static List<Mention> atHome(List<Mention> rows, Figure figure) {
    List<Mention> home =
        rows.stream()
            .filter(row ->
                isHuman(row)
                    || row.taxon().equals(Taxon.UNKNOWN)
                    || figure.organisms().contains(row.taxon().name()))
            .toList();
    return home.isEmpty() && figure.organisms().isEmpty() ? rows : home;
  }

  private static boolean isHuman(Mention mention) {
    return mention.taxon().id() == Taxon.HUMAN.id();
  }

  /** What the rows of one name stand for: a gene's symbol, or the family's name. */
  private static String name(Mention best, List<Mention> rows) {
    boolean family = best.provenance() != Provenance.APPROVED && isFamily(rows, best.taxon());
    if (!family && !best.label().isEmpty()) return best.label();
    return best.match().isEmpty() ? best.word() : best.match();
  }

  /** Whether the name is that of a family with several members in the species. */
  private static boolean isFamily(List<Mention> rows, Taxon taxon) {
    List<Mention> same = rows.stream().filter(row -> row.taxon().equals(taxon)).toList();
    return same.stream().anyMatch(row -> row.provenance() == Provenance.FAMILY)
        && same.stream().map(Mention::id).distinct().count() > 1;
  }
}
