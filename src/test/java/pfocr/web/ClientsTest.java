package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of the document for clients, in the languages that this machine has. */
class ClientsTest {
  private static final String DEMO = "http://127.0.0.1:7070";
  private static final Path BIOTHINGS = Path.of("src/test/clients/biothings");
  private static final Map<String, List<String>> COMMANDS =
      Map.of("sh", List.of("sh"), "python", List.of("python3"), "r", List.of("Rscript"));
  private static final Pattern EXAMPLE =
      Pattern.compile("```(sh|python|r)\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  /** A program and what it prints. */
  record Example(String language, String program, String printed) {
    @Override
    public String toString() {
      return language + ": " + program.lines().findFirst().orElse("");
    }
  }

  static Stream<Example> examples() throws IOException {
    Matcher m = EXAMPLE.matcher(Files.readString(Path.of("docs/CLIENTS.md")));
    return m.results().map(r -> new Example(r.group(1), r.group(2), r.group(3)));
  }

  private static String run(Path directory, List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), command.toString());
    assertEquals(0, process.exitValue(), said);
    return said;
  }

  private static boolean isHere(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplePrintsWhatTheDocumentSays(Example example) throws Exception {
    List<String> command = COMMANDS.get(example.language());
    assumeTrue(isHere(command.get(0)), "no " + command.get(0) + " on this machine");
    if (example.language().equals("sh")) assumeTrue(isHere("curl"), "no curl on this machine");
    String server = "http://127.0.0.1:" + SampleServer.port();
    Path file =
        Files.writeString(folder.resolve("example"), example.program().replace(DEMO, server));
    String printed = run(folder, Stream.concat(command.stream(), Stream.of(file + "")).toList());
    assertEquals(example.printed().stripTrailing(), printed.stripTrailing());
  }

  @Test
  void everyLanguageHasExamples() throws IOException {
    for (String language : COMMANDS.keySet())
      assertTrue(examples().anyMatch(e -> e.language().equals(language)), language);
  }

  @Test
  void librariesOfBioThingsExplorerFindFiguresUnmodified() throws Exception {
    assumeTrue(isHere("node"), "no node on this machine");
    assumeTrue(
        Files.isDirectory(BIOTHINGS.resolve("node_modules")),
        "no libraries; install them by: npm install --prefix " + BIOTHINGS);
    String printed =
        run(
            BIOTHINGS,
            List.of("node", "run.js", "http://127.0.0.1:" + SampleServer.port() + "/pfocr"));
    JsonNode found = Client.parse(printed);
    String figure = "PMC4604226__zns9991577730002";
    assertTrue(found.at("/genesOfFigure").toString().contains(figure + "\",\"NCBIGene:57468"));
    assertTrue(found.at("/figuresOfGene").toString().contains("57468\",\"PFOCR:" + figure));
    assertTrue(found.at("/chemicalsOfGene").toString().contains("57468\",\"MESH:D009020"));
    assertTrue(!printed.contains("999999999"), printed);
  }
}
