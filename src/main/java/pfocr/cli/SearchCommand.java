package pfocr.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.ResultPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code pfocr search}: ranked figures on the terminal. */
@Command(
    name = "search",
    description = "Search an index and print the best figures.",
    footer = {"", "Example: pfocr search KCC2 morphine --year 2010.."})
final class SearchCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words, names, ids, phrases ...")
  List<String> words;

  @Mixin IndexOption source;

  @Mixin FilterOptions filters;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10",
      converter = Limits.Size.class,
      description = "How many figures to print (default: ${DEFAULT-VALUE}).")
  int size;

  @Option(names = "--json", description = "Print JSON, named as in the answers of the API.")
  boolean json;

  SearchCommand(Engine engine, Terminal terminal) {
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
              .withPage(0, size);
      ResultPage page = search.search(request);
      if (json) terminal.out().println(HitJson.of(page));
      else new HitList(terminal).print(request.text(), page);
    }
    return 0;
  }
}
