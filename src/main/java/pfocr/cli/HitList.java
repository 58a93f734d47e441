package pfocr.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import pfocr.figure.Figure;
import pfocr.search.Hit;
import pfocr.search.Interpretation;
import pfocr.search.MatchedEntity;
import pfocr.search.ResultPage;
import pfocr.search.Snippet;
import pfocr.search.Span;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints a result page for people. */
record HitList(Terminal terminal) {
  private static final String INDENT = "    ";

  /** Prints the hits, best first, and what else there is to say. */
  void print(String text, ResultPage page) {
    page.warnings().forEach(terminal::note);
    if (page.timedOut()) terminal.note("Time ran out; there may be more.");
    terminal.say(Terminal.count(page.total(), "figure") + " for " + text);
    reading(page.interpretation());
    int rank = 0;
    for (Hit hit : page.hits()) print(++rank, hit);
    page.suggestions()
        .forEach(s ->
            terminal.say(
                "%s: %s (%s)"
                    .formatted(s.reason(), s.query(), Terminal.count(s.figures(), "figure"))));
  }

  private void reading(Interpretation interpretation) {
    for (Interpretation.Term term : interpretation.terms())
      if (!term.text().equalsIgnoreCase(term.sense().label()))
        terminal.say(term.text() + " = " + term.sense().label() + " (" + term.sense().type() + ")");
    if (!interpretation.dropped().isEmpty())
      terminal.say("set aside: " + String.join(", ", interpretation.dropped()));
  }

  private void print(int rank, Hit hit) {
    Figure figure = hit.figure();
    terminal.out().println();
    line(String.format(Locale.ROOT, "%3d ", rank), marked(hit.title(), Style.bold));
    line(INDENT, terminal.styled(facts(hit), Style.faint));
    if (!figure.paper().title().isEmpty()) line(INDENT, marked(hit.paperTitle()));
    for (Snippet passage : hit.caption()) line(INDENT, marked(passage));
    if (!hit.matches().isEmpty()) line(INDENT, terminal.styled(shown(hit.matches())));
  }

  private void line(String indent, String ready) {
    terminal.out().println(indent + ready);
  }

  private static String facts(Hit hit) {
    Figure figure = hit.figure();
    List<String> facts = new ArrayList<>();
    facts.add(figure.alias().isEmpty() ? figure.figid() : figure.alias());
    figure.paper().year().ifPresent(year -> facts.add(Integer.toString(year)));
    facts.addAll(figure.organisms());
    facts.add(String.format(Locale.ROOT, "score %.2f", hit.score()));
    return String.join(", ", facts);
  }

  private static String shown(List<MatchedEntity> matches) {
    return matches.stream()
        .map(m ->
            m.label().isEmpty() || m.label().equals(m.word())
                ? m.word()
                : m.word() + " (" + m.label() + ")")
        .distinct()
        .collect(Collectors.joining(", ", "in the picture: ", ""));
  }

  /** The passage with its marks in colour; the rest in the style. */
  private String marked(Snippet snippet, IStyle... style) {
    StringBuilder line = new StringBuilder(snippet.cutBefore() ? "... " : "");
    int end = 0;
    for (Span mark : snippet.marks()) {
      line.append(terminal.styled(snippet.text().substring(end, mark.start()), style));
      line.append(
          terminal.styled(
              snippet.text().substring(mark.start(), mark.end()), Style.bold, Style.fg_yellow));
      end = mark.end();
    }
    line.append(terminal.styled(snippet.text().substring(end), style));
    return line.append(snippet.cutAfter() ? " ..." : "").toString();
  }
}
