package pfocr.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import pfocr.enrich.EnrichedFigure;
import pfocr.enrich.Enrichment;
import pfocr.enrich.ListEntry;
import pfocr.enrich.SharedThing;
import pfocr.enrich.Statistics;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints an enrichment for people. */
record EnrichList(Terminal terminal) {
  private static final String COLUMNS = "%4s  %-9s %-9s %-9s %-7s  %s";

  /** More names than these are only counted. */
  private static final int MOST_NAMES = 20;

  /** Says what became of the list, about the work. */
  void notes(Enrichment enrichment) {
    enrichment.warnings().forEach(terminal::note);
    if (enrichment.timedOut()) terminal.note("Time ran out; not all figures were tested.");
    List<ListEntry> entries = enrichment.entries();
    note(entries, ListEntry::unmatched, "unknown", EnrichList::unknown);
    note(entries, ListEntry::outside, "outside the background", ListEntry::typed);
    note(
        entries,
        entry -> entry.ambiguous() && !entry.duplicate(),
        "ambiguous",
        EnrichList::reading);
    note(
        entries,
        ListEntry::duplicate,
        "counted once",
        entry -> entry.typed() + " (" + entry.duplicateOf() + ")");
  }

  private void note(
      List<ListEntry> entries,
      Predicate<ListEntry> which,
      String what,
      Function<ListEntry, String> words) {
    List<ListEntry> some = entries.stream().filter(which).toList();
    if (some.isEmpty()) return;
    String names = some.stream().limit(MOST_NAMES).map(words).collect(Collectors.joining(", "));
    terminal.note(
        String.format(Locale.ROOT, "%,d %s: %s", some.size(), what, names)
            + (some.size() > MOST_NAMES ? " ..." : ""));
  }

  private static String unknown(ListEntry entry) {
    if (!entry.reason().isEmpty()) return entry.typed() + " (" + entry.reason() + ")";
    return entry.suggestions().isEmpty()
        ? entry.typed()
        : entry.typed() + " (perhaps " + String.join(" or ", entry.suggestions()) + ")";
  }

  private static String reading(ListEntry entry) {
    return entry.typed()
        + " = "
        + entry.meaning().orElseThrow().concept().label()
        + ", not "
        + entry.alternatives().stream()
            .map(other -> other.concept().label())
            .collect(Collectors.joining(" or "));
  }

  /** Prints the best figures as a table. */
  void print(Enrichment enrichment) {
    terminal.say(
        String.format(
            Locale.ROOT,
            "%s share something with a set of %s",
            Terminal.count(enrichment.total(), "figure"),
            enrichment.types().stream()
                .map(type -> size(enrichment, type))
                .collect(Collectors.joining(", "))));
    terminal.say(
        String.format(
            Locale.ROOT,
            "%,d of %,d figures tested against %s",
            enrichment.tested(),
            enrichment.figures(),
            enrichment.background().words()));
    if (enrichment.total() == 0) return;
    terminal.out().println();
    String head = String.format(COLUMNS, "rank", "p", "FDR", "overlap", "odds", "figure");
    terminal.out().println(terminal.styled(head, Style.bold));
    enrichment.page().forEach(this::print);
  }

  private static String size(Enrichment enrichment, EntityType type) {
    int size = enrichment.listed(type);
    return String.format(Locale.ROOT, "%,d %s%s", size, type.key(), size == 1 ? "" : "s");
  }

  private void print(EnrichedFigure hit) {
    Statistics s = hit.all();
    Figure figure = hit.record().figure();
    terminal.say(
        String.format(
            Locale.ROOT,
            COLUMNS,
            hit.rank(),
            String.format(Locale.ROOT, "%.2g", s.p()),
            String.format(Locale.ROOT, "%.2g", s.fdr()),
            s.overlap() + " of " + s.size(),
            String.format(Locale.ROOT, "%.1f", s.oddsRatio()),
            (figure.alias().isEmpty() ? figure.figid() : figure.alias()) + "  " + figure.title()));
    String members =
        hit.shared().stream().map(EnrichList::words).distinct().collect(Collectors.joining(", "));
    terminal.out().println("      " + terminal.styled(members, Style.faint));
  }

  private static String words(SharedThing thing) {
    return thing.word().equalsIgnoreCase(thing.label())
        ? thing.label()
        : thing.label() + " (" + thing.word() + ")";
  }
}
