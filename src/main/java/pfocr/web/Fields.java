package pfocr.web;

import com.fasterxml.jackson.core.filter.TokenFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pfocr.export.EnrichFormat;
import pfocr.export.ExportFormat;
import pfocr.export.Selection;

/**
 * Which members hits and records have: those named and what lies below them, without those named
 * with a leading minus. {@code _id}, {@code _score} and what a batch says of its queries are always
 * there.
 *
 * @param named paths, "all" among them for everything; empty for the usual members
 * @param without paths that are left out
 */
public record Fields(List<String> named, List<String> without) {
  static final Fields USUAL = new Fields(List.of(), List.of());
  static final Fields EVERYTHING = new Fields(List.of("all"), List.of());

  private static final List<String> ALWAYS = List.of("_id", "_score", "query", "warnings");
  private static final List<String> NEED_MENTIONS =
      List.of("genes", "chemicals", "diseases", "associatedWith.mentions");

  public Fields {
    named = List.copyOf(named);
    without = List.copyOf(without);
  }

  /** The members of hits and records that are asked for. */
  static Fields of(Given given) {
    return of(given, ApiField.PATHS);
  }

  /**
   * The members that are asked for.
   *
   * @param known the paths that can be
   */
  static Fields of(Given given, Set<String> known) {
    List<String> named = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (String value : given.list(Param.FIELDS)) {
      boolean minus = value.startsWith("-");
      String path = minus ? value.substring(1) : value;
      if (path.equals("*") || path.equals("true")) path = "all";
      if (path.equals("all") || known.contains(path)) (minus ? without : named).add(path);
      else given.ignore(Param.FIELDS, value, "is no known field", List.copyOf(known));
    }
    if (!named.isEmpty() && !named.contains("all")) {
      if (given.flag(Param.EXPLAIN, false)) named.add("explanation");
      if (given.flagOrList(Param.HIGHLIGHT, Shape.HIGHLIGHTS, false)) named.add("highlight");
    }
    return named.isEmpty() && without.isEmpty()
        ? USUAL
        : new Fields(named.stream().distinct().toList(), without);
  }

  /**
   * The part of the records that a file of that format has. Tables have the columns that are named,
   * in that order, or all but those named with a minus; other texts are always whole.
   */
  static Selection selection(Given given, ExportFormat format) {
    Set<String> members = format == ExportFormat.NDJSON ? ApiField.RECORD_PATHS : Set.of();
    return chosen(given, format.key(), format.columns(), members).strictly(strict(given));
  }

  /** The part of the figures that a file of a gene set has, as with files of records. */
  static Selection selection(Given given, EnrichFormat format) {
    Set<String> members = format == EnrichFormat.JSON ? ApiField.ENRICH_FILE_PATHS : Set.of();
    return chosen(given, format.key(), format.columns(), members);
  }

  private static boolean strict(Given given) {
    String universe = given.one(Param.UNIVERSE).orElse("full").strip();
    if (universe.equals("strict")) return true;
    if (universe.equals("full")) return false;
    throw given.problem(
        Param.UNIVERSE, universe, "is neither strict nor full", EnrichAsked.UNIVERSES);
  }

  private static Selection chosen(
      Given given, String format, List<String> known, Set<String> members) {
    if (given.flag(Param.DOTFIELD, false))
      throw given.impossible(Param.DOTFIELD, "does not go with the format " + format);
    if (given.all(Param.FIELDS).isEmpty()) return Selection.ALL;
    if (!members.isEmpty()) {
      Fields fields = of(given, members);
      return Selection.ofMembers(fields.filter(), fields.more());
    }
    if (known.isEmpty())
      throw given.impossible(Param.FIELDS, "cannot be chosen in the format " + format);
    List<String> named = new ArrayList<>();
    Set<String> without = new HashSet<>();
    for (String value : given.list(Param.FIELDS)) {
      String column =
          (value.startsWith("-") ? value.substring(1) : value).replaceFirst("^_id$", "figid");
      if (value.equals("all") || value.equals("*")) named.addAll(known);
      else if (!known.contains(column)) given.ignore(Param.FIELDS, value, "is no column", known);
      else if (value.startsWith("-")) without.add(column);
      else named.add(column);
    }
    List<String> columns = new ArrayList<>(named.isEmpty() ? known : named);
    columns.removeAll(without);
    return Selection.ofColumns(columns.stream().distinct().toList());
  }

  boolean isDefault() {
    return named.isEmpty() && without.isEmpty();
  }

  /** Whether members beyond the usual ones are named. */
  boolean more() {
    return !named.isEmpty();
  }

  /** Whether all that was recognised in the picture is needed. */
  boolean needRecords() {
    return more() && NEED_MENTIONS.stream().anyMatch(path -> isOpen(path));
  }

  /** Whether the member, or something below or around it, is wanted. */
  private boolean isOpen(String path) {
    return includes(path) || named.stream().anyMatch(name -> name.startsWith(path + "."));
  }

  private boolean includes(String path) {
    return named.isEmpty() || named.contains("all") || covers(named, path);
  }

  private static boolean covers(Collection<String> paths, String path) {
    for (String each : paths) if (path.equals(each) || path.startsWith(each + ".")) return true;
    return false;
  }

  /** The filter for one object. */
  TokenFilter filter() {
    return isDefault() ? TokenFilter.INCLUDE_ALL : new Path("");
  }

  @Override
  public String toString() {
    List<String> all = new ArrayList<>(named);
    without.forEach(path -> all.add("-" + path));
    return String.join(",", all);
  }

  /** Decides on the members below a path. */
  private final class Path extends TokenFilter {
    private final String path;

    Path(String path) {
      this.path = path;
    }

    @Override
    public TokenFilter includeProperty(String name) {
      String below = path.isEmpty() ? name : path + "." + name;
      if (ALWAYS.contains(below)) return INCLUDE_ALL;
      if (covers(without, below)) return null;
      return isOpen(below) ? new Path(below) : null;
    }

    @Override
    protected boolean _includeScalar() {
      return includes(path);
    }

    @Override
    public boolean includeEmptyArray(boolean contentsFiltered) {
      return includes(path);
    }

    @Override
    public boolean includeEmptyObject(boolean contentsFiltered) {
      return includes(path);
    }

    @Override
    public String toString() {
      return path;
    }
  }
}
