package pfocr.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import pfocr.export.Export;
import pfocr.export.ExportFormat;
import pfocr.export.Selection;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.ResultStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code pfocr export}: a whole result on the standard output. */
@Command(
    name = "export",
    description = "Write all figures that a query finds to the standard output, best first.",
    footer = {
      "",
      "Example: pfocr export insulin --format ris --organism 'Homo sapiens' > insulin.ris"
    })
final class ExportCommand implements Callable<Integer> {
  private static final Duration TIME = Duration.ofMinutes(5);

  private final Engine engine;
  private final Terminal terminal;

  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = "Words, names, ids, phrases ...; *:* finds all figures.")
  List<String> words;

  @Mixin IndexOption source;

  @Mixin FilterOptions filters;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "ndjson",
      converter = Formats.class,
      completionCandidates = Formats.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  ExportFormat format;

  ExportCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    for (String word : words)
      if (word.startsWith("--"))
        throw new UnmatchedArgumentException(spec.commandLine(), List.of(word));
    try (FigureSearch search = engine.open(source.index)) {
      SearchRequest request =
          SearchRequest.of(String.join(" ", words))
              .withFilters(filters.filters(search))
              .withHighlight(false)
              .withTimeout(TIME);
      try (ResultStream figures = search.stream(request)) {
        figures.warnings().forEach(terminal::note);
        long count = Export.write(figures, Long.MAX_VALUE, format, Selection.ALL, terminal.out());
        if (terminal.out().checkError()) throw new IOException("the output could not be written");
        terminal.note(Terminal.count(count, format == ExportFormat.GMT ? "gene set" : "figure"));
        return figures.timedOut() ? 1 : 0;
      }
    }
  }

  /** Reads the name of a format. */
  static final class Formats implements ITypeConverter<ExportFormat>, Iterable<String> {
    @Override
    public ExportFormat convert(String text) {
      return ExportFormat.of(text)
          .orElseThrow(() ->
              new TypeConversionException("'" + text + "' is none of " + String.join(", ", this)));
    }

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(ExportFormat.values()).map(ExportFormat::key).iterator();
    }
  }
}
