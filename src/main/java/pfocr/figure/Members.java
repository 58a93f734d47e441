package pfocr.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The files of a source, sorted by figid: which there are, and where each of them lies.
 *
 * @param <T> see {@link Storage}
 */
final class Members<T> {
  /** The files of one figure. */
  static final class Member<T> {
    private Optional<T> figure = Optional.empty();
    private final Map<EntityType, T> tables = new EnumMap<>(EntityType.class);

    Optional<T> figure() {
      return figure;
    }

    Map<EntityType, T> tables() {
      return tables;
    }
  }

  private final SortedMap<String, Member<T>> byFigid = new TreeMap<>();
  private final String prefix;
  private final Consumer<Problem> problems;
  private Optional<T> wikipathways = Optional.empty();
  private long figures;

  /**
   * @param prefix what stands before {@code _figures/} when a file is named to the user
   */
  Members(String prefix, Consumer<Problem> problems) {
    this.prefix = prefix;
    this.problems = problems;
  }

  /** Whether a path is worth keeping at all. */
  static boolean wants(String path) {
    return MemberName.isWikipathwaysMap(path) || MemberName.of(path).isPresent();
  }

  /** Takes a file in by its path with slashes; paths of no interest are ignored. */
  void add(String path, T place) {
    if (MemberName.isWikipathwaysMap(path)) wikipathways = Optional.of(place);
    else MemberName.of(path).ifPresent(name -> add(name, path, place));
  }

  private void add(MemberName name, String path, T place) {
    var member = byFigid.computeIfAbsent(name.figid(), figid -> new Member<>());
    if (name.table().isPresent()) addTable(member, name.table().get(), path, place);
    else addFigure(member, path, place);
  }

  private void addTable(Member<T> member, EntityType type, String path, T place) {
    if (member.tables.putIfAbsent(type, place) != null)
      tell(path, "the table is there twice; the first one is kept", false);
  }

  private void addFigure(Member<T> member, String path, T place) {
    if (member.figure.isPresent()) {
      tell(path, "the figid is there twice; the first one is kept", true);
      return;
    }
    member.figure = Optional.of(place);
    figures++;
  }

  private void tell(String path, String reason, boolean fatal) {
    problems.accept(new Problem(prefix + path, 0, reason, fatal));
  }

  /** Tells of every table whose figure is not in the source. */
  void tellOrphans() {
    byFigid.forEach((figid, member) -> {
      if (member.figure.isPresent()) return;
      for (EntityType type : member.tables.keySet())
        tell(
            MemberName.DATA + "/" + MemberName.tableName(figid, type),
            "there is no figure " + figid + " for this table; ignored",
            false);
    });
  }

  String prefix() {
    return prefix;
  }

  Consumer<Problem> problems() {
    return problems;
  }

  /** How many figures there are; tables without one do not count. */
  long size() {
    return figures;
  }

  SortedMap<String, Member<T>> byFigid() {
    return byFigid;
  }

  /** Where the figures' ids at WikiPathways stand. */
  Optional<T> wikipathways() {
    return wikipathways;
  }
}
