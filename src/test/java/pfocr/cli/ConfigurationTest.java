package pfocr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flag before environment before file before default. */
class ConfigurationTest {
  @TempDir Path directory;

  private final Map<String, String> variables = new HashMap<>();
  private final CannedEngine engine = new CannedEngine();
  private Session session;

  @BeforeEach
  void start() {
    session = new Session(engine);
  }

  private int run(String... args) {
    return session.at(Path.of("/project"), directory, variables).run(args);
  }

  private void file(String text) throws Exception {
    Files.writeString(directory.resolve("pfocr.yaml"), text);
  }

  private void assertSize(int size) {
    assertEquals(size, engine.search.requests.getLast().size());
  }

  @Test
  void flagWinsOverEnvironmentOverFileOverDefault() throws Exception {
    run("search", "x");
    assertSize(10);
    file("size: 20\n");
    run("search", "x");
    assertSize(20);
    variables.put("PFOCR_SIZE", "30");
    run("search", "x");
    assertSize(30);
    run("search", "x", "--size", "40");
    assertSize(40);
  }

  @Test
  void emptyVariableIsNone() {
    variables.put("PFOCR_SIZE", "");
    run("search", "x");
    assertSize(10);
  }

  @Test
  void everyKindOfOptionCanBeConfigured() throws Exception {
    file("json: true\nyear: 2010..2020\norganism: Homo sapiens\n");
    assertEquals(0, run("search", "x"), session.err());
    assertTrue(session.out().startsWith("{"), session.out());
    assertEquals(2, engine.search.requests.getFirst().filters().size());
  }

  @Test
  void flagReplacesConfiguredList() throws Exception {
    file("organism: Homo sapiens\n");
    run("search", "x", "--organism", "Mus musculus");
    assertTrue(
        engine.search.requests.getFirst().filters().toString().contains("any=[Mus musculus]"));
  }

  @Test
  void defaultPathsAreOfTheProject() {
    run("check");
    assertEquals("check /project/index/figures", engine.calls.getFirst());
  }

  @Test
  void pathsInTheFileAreRelativeToIt() throws Exception {
    file("index: mine\n");
    run("check");
    assertEquals("check " + directory.resolve("mine"), engine.calls.getFirst());
  }

  @Test
  void namedFileReplacesTheOneThatLiesThere() throws Exception {
    file("size: 20\n");
    Files.writeString(directory.resolve("other.yaml"), "size: 21\n");
    Files.writeString(directory.resolve("third.yaml"), "size: 22\n");
    run("search", "x", "--config", "other.yaml");
    assertSize(21);
    run("--config=other.yaml", "search", "x");
    assertSize(21);
    variables.put("PFOCR_CONFIG", "third.yaml");
    run("search", "x");
    assertSize(22);
  }

  @Test
  void variablesOfTheScriptsAreLeftAlone() {
    Configuration.OF_THE_SCRIPTS.forEach(name -> variables.put(name, "x"));
    assertEquals(0, run("check"), session.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prot: 3         | : unknown key prot; did you mean port?",
        "help: true      | : unknown key help; did you mean",
        "config: a       | : unknown key config; did you mean",
        "port: [1]       | :1: the value of port must be a single word or text",
        "port:           | :1: the value of port must be a single word or text",
        "[port]          | :1: expected 'key: value'",
        "'port: \"1'     | :1: found unexpected end of stream",
      })
  void wrongFileIsRefused(String text, String message) throws Exception {
    file(text);
    assertEquals(2, run("check"));
    String expected = "pfocr: " + directory.resolve("pfocr.yaml") + message;
    assertTrue(session.err().startsWith(expected), session.err());
    assertEquals(List.of(), engine.calls);
  }

  @Test
  void sameKeyTwiceIsRefused() throws Exception {
    file("port: 1\nport: 2\n");
    assertEquals(2, run("check"));
    assertTrue(session.err().contains(":2: port stands there twice"), session.err());
  }

  @Test
  void unknownVariableIsRefused() {
    variables.put("PFOCR_HOTS", "0.0.0.0");
    assertEquals(2, run("check"));
    assertEquals("pfocr: unknown variable PFOCR_HOTS; did you mean PFOCR_HOST?\n", session.err());
  }

  @Test
  void wrongValueNamesItsSource() {
    variables.put("PFOCR_PORT", "abc");
    assertEquals(2, run("serve"));
    assertTrue(session.err().contains("(from PFOCR_PORT)"), session.err());
    assertEquals(2, run("serve", "--port", "def"));
    assertTrue(session.err().contains("'def' is not a whole number from 0 to 65535\n"));
  }

  @Test
  void missingFileIsRefused() {
    assertEquals(2, run("check", "--config", "nope.yaml"));
    assertEquals(
        "pfocr: there is no settings file " + directory.resolve("nope.yaml") + "\n", session.err());
  }
}
