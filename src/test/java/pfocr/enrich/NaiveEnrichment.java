package pfocr.enrich;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;
import pfocr.lexicon.NameKey;

/** The same statistics from the records alone, slowly and by their definitions. */
final class NaiveEnrichment {
  /** What is known of one figure and one kind. */
  private record Cell(Set<String> set, Set<String> shared, int units) {}

  private final Map<EntityType, Set<String>> backgrounds = new EnumMap<>(EntityType.class);
  private final Map<EntityType, Set<String>> lists = new EnumMap<>(EntityType.class);
  private final Map<String, Map<EntityType, Cell>> figures = new TreeMap<>();
  private final Map<String, Double> shownBy = new HashMap<>();
  private final int tested;

  /**
   * @param list one set of ids for each entry
   * @param belongs which mentions belong to the background
   */
  NaiveEnrichment(
      List<FigureRecord> records,
      List<Set<String>> list,
      boolean strict,
      Predicate<Mention> belongs) {
    Map<String, Map<EntityType, Map<String, Mention>>> sets = new TreeMap<>();
    for (FigureRecord record : records)
      for (EntityType type : EntityType.values())
        for (Mention mention : record.mentions()) {
          if (mention.type() != type || mention.id().isEmpty() || !belongs.test(mention)) continue;
          sets.computeIfAbsent(record.figure().figid(), id -> new EnumMap<>(EntityType.class))
              .computeIfAbsent(type, t -> new TreeMap<>())
              .merge(
                  mention.id(),
                  mention,
                  (a, b) -> a.provenance().ordinal() <= b.provenance().ordinal() ? a : b);
        }
    if (strict)
      sets.values()
          .forEach(types ->
              types
                  .values()
                  .forEach(
                      set -> set.values().removeIf(m -> m.provenance() != Provenance.APPROVED)));
    for (EntityType type : EntityType.values()) {
      Set<String> drawn = new HashSet<>();
      sets.values().forEach(types -> drawn.addAll(types.getOrDefault(type, Map.of()).keySet()));
      Set<String> listed = new HashSet<>();
      list.forEach(listed::addAll);
      listed.retainAll(drawn);
      if (listed.isEmpty()) continue;
      backgrounds.put(type, drawn);
      lists.put(type, listed);
    }
    sets.forEach((figid, types) -> {
      Map<EntityType, Cell> cells = new EnumMap<>(EntityType.class);
      for (EntityType type : backgrounds.keySet())
        cells.put(type, cell(types.getOrDefault(type, Map.of()), lists.get(type), list));
      if (cells.values().stream().anyMatch(cell -> !cell.set().isEmpty()))
        figures.put(figid, cells);
    });
    tested = figures.size();
    figures.values().stream()
        .flatMap(cells -> cells.values().stream())
        .flatMap(cell -> cell.set().stream())
        .forEach(id -> shownBy.merge(id, 1.0, Double::sum));
  }

  private static Cell cell(Map<String, Mention> set, Set<String> listed, List<Set<String>> list) {
    Set<String> shared = new HashSet<>(set.keySet());
    shared.retainAll(listed);
    Set<String> words = new HashSet<>();
    Set<Integer> entries = new HashSet<>();
    for (String id : shared) {
      words.add(NameKey.of(set.get(id).word()));
      for (int i = 0; i < list.size(); i++) if (list.get(i).contains(id)) entries.add(i);
    }
    return new Cell(set.keySet(), shared, Math.min(words.size(), entries.size()));
  }

  int tested() {
    return tested;
  }

  /** The statistics of all figures that share something, by figid. */
  Map<String, Statistics> all() {
    return statistics(List.copyOf(backgrounds.keySet()), tested);
  }

  /** The same over one kind alone. */
  Map<String, Statistics> of(EntityType type) {
    int alone = (int) figures.values().stream().filter(c -> !c.get(type).set().isEmpty()).count();
    return statistics(List.of(type), alone);
  }

  Set<EntityType> types() {
    return backgrounds.keySet();
  }

  private Map<String, Statistics> statistics(List<EntityType> types, int tests) {
    Map<String, Statistics> found = new TreeMap<>();
    List<String> figids = new ArrayList<>();
    figures.forEach((figid, cells) -> {
      if (cells.values().stream().anyMatch(cell -> !cell.shared().isEmpty())) figids.add(figid);
    });
    double[] p = figids.stream().mapToDouble(figid -> p(figures.get(figid), types)).toArray();
    double[] fdr = FalseDiscoveryTest.naive(p, tests);
    for (int i = 0; i < p.length; i++)
      found.put(figids.get(i), statistics(figures.get(figids.get(i)), types, p[i], fdr[i]));
    return found;
  }

  private Statistics statistics(
      Map<EntityType, Cell> cells, List<EntityType> types, double p, double fdr) {
    Set<String> shared = new HashSet<>();
    Set<String> set = new HashSet<>();
    Set<String> list = new HashSet<>();
    int units = 0;
    int background = 0;
    for (EntityType type : types) {
      shared.addAll(cells.get(type).shared());
      set.addAll(cells.get(type).set());
      list.addAll(lists.get(type));
      units += cells.get(type).units();
      background += backgrounds.get(type).size();
    }
    Set<String> union = new HashSet<>(set);
    union.addAll(list);
    double precision = set.isEmpty() ? 0 : (double) shared.size() / set.size();
    double recall = (double) shared.size() / list.size();
    return new Statistics(
        shared.size(),
        units,
        list.size(),
        set.size(),
        background,
        p,
        fdr,
        oddsRatio(cells, types),
        (double) shared.size() / union.size(),
        shared.isEmpty() ? 0 : 2 * precision * recall / (precision + recall),
        shared.isEmpty() ? 0 : norm(shared) * norm(shared) / (norm(set) * norm(list)));
  }

  private double norm(Set<String> ids) {
    return Math.sqrt(
        ids.stream().mapToDouble(id -> Math.pow(Math.log(1 + tested / shownBy.get(id)), 2)).sum());
  }

  /** Adds up the probabilities of all ways to have at least as many hits. */
  private double p(Map<EntityType, Cell> cells, List<EntityType> types) {
    int units = types.stream().mapToInt(type -> cells.get(type).units()).sum();
    return waysToHave(cells, types, 0, units);
  }

  private double waysToHave(
      Map<EntityType, Cell> cells, List<EntityType> types, int next, int units) {
    if (next == types.size()) return units <= 0 ? 1 : 0;
    EntityType type = types.get(next);
    int background = backgrounds.get(type).size();
    int list = lists.get(type).size();
    int size = cells.get(type).set().size();
    double sum = 0;
    for (int hits = 0; hits <= Math.min(size, list); hits++) {
      double exactly =
          TailsTest.exact(background, list, size, hits)
              - TailsTest.exact(background, list, size, hits + 1);
      if (exactly > 0) sum += exactly * waysToHave(cells, types, next + 1, units - hits);
    }
    return sum;
  }

  private double oddsRatio(Map<EntityType, Cell> cells, List<EntityType> types) {
    if (types.stream().allMatch(type -> cells.get(type).units() == 0)) return 0;
    double plain = oddsRatio(cells, types, 0);
    return Double.isNaN(plain) || Double.isInfinite(plain) ? oddsRatio(cells, types, 0.5) : plain;
  }

  private double oddsRatio(Map<EntityType, Cell> cells, List<EntityType> types, double added) {
    double above = 0;
    double below = 0;
    for (EntityType type : types) {
      Cell cell = cells.get(type);
      int k = cell.units();
      int listOnly = lists.get(type).size() - k;
      int figureOnly = cell.set().size() - k;
      int neither = Math.max(0, backgrounds.get(type).size() - k - listOnly - figureOnly);
      double all = k + listOnly + figureOnly + neither + 4 * added;
      above += (k + added) * (neither + added) / all;
      below += (listOnly + added) * (figureOnly + added) / all;
    }
    return above / below;
  }
}
