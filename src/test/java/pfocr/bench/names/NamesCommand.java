package pfocr.bench.names;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import pfocr.bench.Folders;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.lexicon.LearnedNames;
import pfocr.lexicon.LexiconBuilder;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code names}: whether names of genes find the figures that are annotated with the gene. */
@Command(
    name = "names",
    description = "Finds the figures of genes by all kinds of their names.",
    mixinStandardHelpOptions = true)
public final class NamesCommand implements Callable<Integer> {
  private static final int FIRST = 10;
  private static final int DEPTH = 100;
  private static final Pattern GREEK =
      Pattern.compile("(?i)\\p{IsGreek}|alpha|beta|gamma|delta|kappa");

  @Option(
      names = "--figures",
      required = true,
      split = ",",
      paramLabel = "SOURCE",
      description = "Folders or archives of figures.")
  private List<Path> sources;

  @Option(
      names = "--tables",
      required = true,
      paramLabel = "DIR",
      description = "NCBI gene_info.gz and, if there is one, a table of name and approved symbol.")
  private Path tables;

  @Option(names = "--names", defaultValue = "1720", description = "How many (${DEFAULT-VALUE}).")
  private int wanted;

  @Option(
      names = "--learned-only",
      description = "Leave out all name tables: names are known from the figures alone.")
  private boolean learnedOnly;

  @Option(names = "--failures", description = "Lists what the tuning half does not find.")
  private boolean failures;

  private final PrintStream out = System.out;

  /** The figures of a gene; those where more than the name of its family is drawn apart. */
  private record Annotated(Set<String> all, Set<String> direct) {}

  @Override
  public Integer call() throws IOException {
    Path index = Files.createTempDirectory("pfocr-names");
    try {
      IndexBuilder.build(
          sources,
          new IndexBuilder.Options(
              index, true, Runtime.getRuntime().availableProcessors(), Optional.empty()),
          IndexProgress.NONE);
      if (learnedOnly) forgetTables(index);
      try (FigureSearch search = LuceneFigureSearch.open(index)) {
        measure(search);
      }
    } finally {
      Folders.delete(index);
    }
    return 0;
  }

  /** Puts a lexicon of what the figures taught in the place of the one with tables. */
  private static void forgetTables(Path index) throws IOException {
    LearnedNames learned;
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(only(index, "learned-*.bin")))) {
      learned = LearnedNames.read(in);
    }
    try (OutputStream out = Files.newOutputStream(only(index, "lexicon-*.bin"))) {
      new LexiconBuilder().add(learned).build().writeTo(out);
    }
  }

  private static Path only(Path folder, String pattern) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
      return files.iterator().next();
    }
  }

  private void measure(FigureSearch search) throws IOException {
    Map<String, Annotated> annotated = annotated(search);
    List<TypedName> names = new NameTables(tables).of(annotated.keySet());
    Map<String, Tally> tallies = new TreeMap<>();
    for (TypedName name : chosen(names)) {
      Annotated figures = annotated.get(name.gene());
      List<String> found = find(search, name.text());
      String half = name.heldOut() ? "held out" : "tuning";
      boolean family = figures.direct().isEmpty();
      for (String row : List.of("all", family ? "families" : "genes", name.kind().toString()))
        tallies.computeIfAbsent(half + " | " + row, key -> new Tally()).add(found, figures.all());
      if (GREEK.matcher(name.text()).find())
        tallies.computeIfAbsent(half + " | Greek", key -> new Tally()).add(found, figures.all());
      if (!family)
        tallies
            .computeIfAbsent(half + " | genes, direct only", key -> new Tally())
            .add(found, figures.direct());
      if (failures && !name.heldOut()) report(search, name, found, figures);
    }
    out.printf(
        "| half | names | count | success@10 | recall@100 |%n| --- | --- | ---: | ---: | ---: |%n");
    tallies.forEach((row, tally) -> out.printf("| %s | %s |%n", row, tally));
  }

  /** As many of each kind as there are, up to its share. */
  private List<TypedName> chosen(List<TypedName> names) {
    List<TypedName> chosen = new ArrayList<>();
    for (TypedName.Kind kind : TypedName.Kind.values())
      names.stream()
          .filter(name -> name.kind() == kind)
          .sorted(Comparator.comparingLong(TypedName::hash))
          .limit(wanted / TypedName.Kind.values().length)
          .forEach(chosen::add);
    return chosen;
  }

  private void report(
      FigureSearch search, TypedName name, List<String> found, Annotated annotated) {
    Tally one = new Tally();
    one.add(found, annotated.all());
    if (one.success() < 1 || one.recall() < 0.9)
      out.printf(
          "%s '%s' for %s: success %.0f, recall %.2f of %d (%d direct), read as %s%n",
          name.kind(),
          name.text(),
          name.gene(),
          one.success(),
          one.recall(),
          annotated.all().size(),
          annotated.direct().size(),
          search.search(SearchRequest.of(name.text()).withPage(0, 0)).interpretation().terms());
  }

  private static List<String> find(FigureSearch search, String text) {
    SearchRequest request = SearchRequest.of(text).withPage(0, DEPTH).withHighlight(false);
    return search.search(request).hits().stream().map(hit -> hit.figure().figid()).toList();
  }

  private static Map<String, Annotated> annotated(FigureSearch search) {
    Map<String, Annotated> annotated = new HashMap<>();
    search.scan(SearchRequest.of(""), record -> add(record, annotated));
    return annotated;
  }

  private static void add(FigureRecord record, Map<String, Annotated> annotated) {
    String figid = record.figure().figid();
    record
        .mentions(EntityType.GENE)
        .filter(mention -> !mention.id().isEmpty())
        .forEach((Mention mention) -> {
          Annotated of =
              annotated.computeIfAbsent(
                  mention.id(), id -> new Annotated(new HashSet<>(), new HashSet<>()));
          of.all().add(figid);
          if (mention.provenance() != Provenance.FAMILY) of.direct().add(figid);
        });
  }

  /** Means over names. */
  private static final class Tally {
    private int names;
    private double success;
    private double recall;

    void add(List<String> found, Set<String> annotated) {
      names++;
      if (found.stream().limit(FIRST).anyMatch(annotated::contains)) success++;
      recall +=
          (double) found.stream().filter(annotated::contains).count()
              / Math.min(DEPTH, annotated.size());
    }

    double success() {
      return success / names;
    }

    double recall() {
      return recall / names;
    }

    @Override
    public String toString() {
      return String.format("%d | %.1f %% | %.1f %%", names, 100 * success(), 100 * recall());
    }
  }
}
