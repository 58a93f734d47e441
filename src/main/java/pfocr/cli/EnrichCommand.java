package pfocr.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import pfocr.enrich.EnrichRequest;
import pfocr.enrich.Enrichment;
import pfocr.enrich.Measure;
import pfocr.enrich.Universe;
import pfocr.export.EnrichExport;
import pfocr.export.EnrichFormat;
import pfocr.export.Selection;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code pfocr enrich}: figures for a list of genes, chemicals and diseases. */
@Command(
    name = "enrich",
    description = "Find the figures that show more of a list than chance would let them.",
    footer = {
      "",
      "Example: pfocr enrich genes.txt --background 'Mus musculus' --format tsv > figures.tsv"
    })
final class EnrichCommand implements Callable<Integer> {
  private static final Duration TIME = Duration.ofMinutes(5);

  /** More text than the longest background has. */
  private static final int MAX_BYTES = 8 << 20;

  private final Engine engine;
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      description = "Names or ids of genes, chemicals and diseases, in any form; - is the input.")
  String file;

  @Mixin IndexOption source;

  @Mixin FilterOptions filters;

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = "Test only figures that this query finds.")
  String query = "";

  @Option(
      names = "--background",
      paramLabel = "B",
      defaultValue = "organism",
      description =
          "What the list was drawn from: organism (the list's), corpus (all that is drawn), the name"
              + " of an organism, or a file with a list (default: ${DEFAULT-VALUE}).")
  String background;

  @Option(
      names = "--universe",
      paramLabel = "U",
      defaultValue = "full",
      converter = Universes.class,
      description =
          "full for all that was recognised in a figure, strict for approved names only"
              + " (default: ${DEFAULT-VALUE}).")
  Universe universe;

  @Option(
      names = "--sort",
      paramLabel = "M",
      defaultValue = "p",
      converter = Measures.class,
      completionCandidates = Measures.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Measure sort;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10",
      converter = Limits.Size.class,
      description = "How many figures to print (default: ${DEFAULT-VALUE}).")
  int size;

  @Option(
      names = "--format",
      paramLabel = "F",
      converter = Formats.class,
      completionCandidates = Formats.class,
      description = "Write the whole list as one of ${COMPLETION-CANDIDATES}.")
  Optional<EnrichFormat> format = Optional.empty();

  EnrichCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String list = file.equals("-") ? text(System.in, "the input") : text(Path.of(file));
    if (list.isBlank()) throw new IllegalArgumentException("the list is empty");
    try (FigureSearch search = engine.open(source.index)) {
      SearchRequest figures =
          SearchRequest.of(query)
              .withFilters(filters.filters(search))
              .withPage(0, size)
              .withTimeout(TIME);
      EnrichRequest request = new EnrichRequest(figures, list, background(), universe, sort);
      try (Enrichment enrichment = Enrichment.of(search, request)) {
        return print(enrichment);
      }
    }
  }

  private int print(Enrichment enrichment) throws IOException {
    EnrichList people = new EnrichList(terminal);
    people.notes(enrichment);
    if (format.isEmpty()) {
      people.print(enrichment);
    } else {
      long count =
          EnrichExport.write(
              enrichment, Integer.MAX_VALUE, format.get(), Selection.ALL, terminal.out());
      if (terminal.out().checkError()) throw new IOException("the output could not be written");
      terminal.note(
          Terminal.count(count, format.get() == EnrichFormat.GMT ? "gene set" : "figure"));
    }
    return enrichment.timedOut() ? 1 : 0;
  }

  /** The background as it is typed, or what the file of that name holds. */
  private String background() throws IOException {
    try {
      Path path = Path.of(background);
      return Files.isRegularFile(path) ? text(path) : background;
    } catch (InvalidPathException e) {
      return background;
    }
  }

  private static String text(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return text(in, path.toString());
    }
  }

  private static String text(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES)
      throw new IOException(name + " is longer than " + MAX_BYTES + " bytes, the limit");
    return new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
  }

  /** Reads the name of a format. */
  static final class Formats implements ITypeConverter<EnrichFormat>, Iterable<String> {
    @Override
    public EnrichFormat convert(String text) {
      return EnrichFormat.of(text).orElseThrow(() -> none(text, this));
    }

    @Override
    public Iterator<String> iterator() {
      return EnrichFormat.keys().iterator();
    }
  }

  /** Reads the name of a measure. */
  static final class Measures implements ITypeConverter<Measure>, Iterable<String> {
    @Override
    public Measure convert(String text) {
      return Measure.of(text).orElseThrow(() -> none(text, this));
    }

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Measure.values()).map(Measure::key).iterator();
    }
  }

  /** Reads the name of a universe. */
  static final class Universes implements ITypeConverter<Universe> {
    @Override
    public Universe convert(String text) {
      return Universe.of(text)
          .orElseThrow(
              () -> new TypeConversionException("'" + text + "' is neither full nor strict"));
    }
  }

  private static TypeConversionException none(String text, Iterable<String> known) {
    return new TypeConversionException("'" + text + "' is none of " + String.join(", ", known));
  }
}
