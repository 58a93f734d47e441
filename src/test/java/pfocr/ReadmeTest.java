package pfocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.cli.AllCommands;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.query.QuerySyntax;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;
import pfocr.search.ResultPage;
import pfocr.web.SearchServer;
import pfocr.web.Settings;
import picocli.CommandLine;

/** Keeps the README and the documents true where a machine can; runs on the bundled sample. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String DEMO = "http://127.0.0.1:7070";

  @TempDir static Path folder;
  private static FigureSearch search;
  private static SearchServer server;

  @BeforeAll
  static void start() throws IOException {
    Path index = folder.resolve("index");
    IndexBuilder.build(
        List.of(Path.of("sample")),
        new IndexBuilder.Options(index, true, 2, Optional.empty()),
        IndexProgress.NONE);
    search = LuceneFigureSearch.open(index);
    server = SearchServer.start(search, Settings.defaults().withAddress("127.0.0.1", 0));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    search.close();
  }

  private static Stream<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results();
  }

  private static String readme() throws IOException {
    return Files.readString(README);
  }

  private static String section(String heading) throws IOException {
    String text = readme();
    int start = text.indexOf("\n## " + heading + "\n");
    assertTrue(start >= 0, "no section " + heading);
    int end = text.indexOf("\n## ", start + 1);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  /** The examples in the first column of the table of the query language. */
  static List<String> queries() throws IOException {
    return found("^\\| (`.*?) \\|", section("What you can ask"))
        .flatMap(row -> found("`(.+?)`", row.group(1)))
        .map(example -> example.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void queryIsUnderstoodAndFindsSomething(String query) {
    assertEquals(List.of(), QuerySyntax.read(query).warnings());
    ResultPage page = search.search(SearchRequest.of(query));
    assertEquals(List.of(), page.warnings());
    assertTrue(page.total() > 0, "nothing found");
  }

  @Test
  void eachPartOfTheQueryLanguageHasAnExample() throws IOException {
    assertTrue(queries().size() > 20, queries().toString());
  }

  /** A request and the status it is answered with. */
  record Call(String path, Optional<String> json, int status) {
    static Call of(MatchResult line) {
      return new Call(
          line.group(1),
          Optional.ofNullable(line.group(2)),
          line.group(3) == null ? 200 : Integer.parseInt(line.group(3)));
    }
  }

  static List<Call> calls() throws IOException {
    String line = "^ {4}curl -s '" + DEMO + "(.*?)'(?: -H '[^']*' -d '(.*?)')?(?: +# (\\d+))?$";
    return found(line, readme()).map(Call::of).toList();
  }

  @Test
  void everyExampleOfTheApiIsRead() throws IOException {
    assertEquals(found("^ {4}curl", readme()).count(), calls().size());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void exampleOfTheApiIsAnsweredAsItSays(Call call) throws Exception {
    URI uri = URI.create(server.url()).resolve(call.path());
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    call.json()
        .ifPresent(json ->
            request
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      assertEquals(call.status(), answer.statusCode(), answer.body());
      if (answer.body().contains("\"hits\""))
        assertTrue(answer.body().contains("\"_id\""), "no figure found");
    }
  }

  static List<String> commands() throws IOException {
    return found("(?:^ {4}|`)bin/pfocr ([^`\\n#]+)", readme())
        .map(m -> m.group(1).strip())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandAndItsOptionsExist(String command) {
    String name = command.split(" ")[0];
    CommandLine line = AllCommands.line().getSubcommands().get(name);
    assertNotNull(line, "no command " + name);
    found("--[a-z-]+", command)
        .forEach(option ->
            assertNotNull(line.getCommandSpec().findOption(option.group()), option.group()));
  }

  @Test
  void scriptsCanBeRun() throws IOException {
    List<String> scripts =
        found("`?\\b(bin/[a-z]+)\\b", readme()).map(m -> m.group(1)).distinct().toList();
    assertTrue(scripts.containsAll(List.of("bin/pfocr", "bin/test")), scripts.toString());
    assertEquals(List.of(), scripts.stream().filter(s -> !Files.isExecutable(Path.of(s))).toList());
  }

  @Test
  void sampleHasAsManyFiguresAsItSays() throws IOException {
    assertTrue(readme().contains("sample of " + search.info().figures() + " figures"));
  }

  @Test
  void optionsAreThoseOfTheConfiguration() throws IOException {
    assertEquals(table(Path.of("docs/CONFIGURATION.md")), table(README));
  }

  private static String table(Path document) throws IOException {
    String text = Files.readString(document);
    int begin = text.indexOf("<!-- table: begin -->");
    int end = text.indexOf("<!-- table: end -->");
    assertTrue(0 <= begin && begin < end, "no table in " + document);
    return text.substring(begin, end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "docs/ARCHITECTURE.md", "docs/BENCHMARKS.md", "sample/README.md"})
  void linkedFilesExist(String document) throws IOException {
    Path file = Path.of(document);
    List<String> missing =
        found("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)", Files.readString(file))
            .map(link -> link.group(1))
            .filter(link -> !Files.exists(file.resolveSibling(link)))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void classesThatTheArchitectureNamesExist() throws IOException {
    List<String> classes =
        found("`([a-z]+/[A-Z]\\w+)`", Files.readString(Path.of("docs/ARCHITECTURE.md")))
            .map(name -> name.group(1))
            .toList();
    assertTrue(classes.size() > 30, classes.toString());
    assertEquals(
        List.of(),
        classes.stream()
            .filter(name -> !Files.exists(Path.of("src/main/java/pfocr", name + ".java")))
            .toList());
  }
}
