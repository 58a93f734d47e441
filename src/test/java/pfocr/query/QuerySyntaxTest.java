package pfocr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.query.ParsedQuery.Word;

class QuerySyntaxTest {
  private static final Path TABLE = Path.of("src/test/resources/queries.txt");
  private static final Path SOURCE = Path.of("src/main/java/pfocr/query/QuerySyntax.java");

  /** Longer than any request may be, and still nothing to wait for. */
  private static final Duration SOON = Duration.ofSeconds(2);

  record Row(String typed, String tree, List<String> warnings) {
    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      List<String> warnings = cells.length < 3 ? List.of() : List.of(cells[2].split(" \\| "));
      return new Row(unescaped(cells[0]), unescaped(cells[1]), warnings);
    }

    @Override
    public String toString() {
      return typed;
    }
  }

  /** Characters that an editor does not show are written {@code <U+0000>} in the table. */
  private static String unescaped(String cell) {
    return Pattern.compile("<U\\+([0-9A-F]{4,5})>")
        .matcher(cell)
        .replaceAll(m -> Matcher.quoteReplacement(character(m)));
  }

  private static String character(MatchResult escape) {
    int code = Integer.parseInt(escape.group(1), 16);
    return Character.isBmpCodePoint(code) ? String.valueOf((char) code) : Character.toString(code);
  }

  private static List<Row> table() throws IOException {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines.filter(l -> !l.isEmpty() && !l.startsWith("##")).map(Row::of).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void readsWhatIsTyped(Row row) {
    QuerySyntax.Reading reading = QuerySyntax.read(row.typed());
    assertEquals(row.tree(), reading.query().toString());
    assertEquals(row.warnings(), reading.warnings());
  }

  @Test
  void tableHoldsEveryExampleOfTheDocumentation() throws IOException {
    Set<String> typed = table().stream().map(Row::typed).collect(Collectors.toSet());
    List<String> examples =
        Pattern.compile("<tr><td>(.*?)</td>")
            .matcher(Files.readString(SOURCE))
            .results()
            .flatMap(cell -> Pattern.compile("\\{@code (.*?)}").matcher(cell.group(1)).results())
            .map(code -> code.group(1))
            .toList();
    assertTrue(examples.size() > 15, examples::toString);
    assertEquals(List.of(), examples.stream().filter(e -> !typed.contains(e)).toList());
  }

  @Test
  void wordsKnowTheirPlaceInTheText() {
    String text = "  KCC2, \\(morphine pain? (TrkB)";
    assertEquals(
        List.of("KCC2", "\\(morphine", "pain", "TrkB"),
        words(QuerySyntax.read(text).query())
            .map(word -> text.substring(word.start(), word.end()))
            .toList());
  }

  private static Stream<Word> words(ParsedQuery query) {
    return switch (query) {
      case Word word -> Stream.of(word);
      case ParsedQuery.Words(List<ParsedQuery> parts) ->
          parts.stream().flatMap(QuerySyntaxTest::words);
      default -> Stream.of();
    };
  }

  @Test
  void phrasesKnowTheirPlaceInTheText() {
    String text = "KCC2 \"morphine pain\"~3 x";
    var words = (ParsedQuery.Words) QuerySyntax.read(text).query();
    var phrase = (ParsedQuery.Phrase) words.parts().get(1);
    assertEquals("\"morphine pain\"~3", text.substring(phrase.start(), phrase.end()));
  }

  @Test
  void readsNoMoreWordsThanTheLimit() {
    var reading = QuerySyntax.read("w ".repeat(10_000));
    assertEquals(QuerySyntax.MAX_CLAUSES, words(reading.query()).count());
    assertEquals(List.of("Only the first 256 words were read."), reading.warnings());
  }

  @Test
  void readsNoMorePatternsThanTheLimit() {
    var reading = QuerySyntax.read("a* b~ ".repeat(20) + "c");
    var words = (ParsedQuery.Words) reading.query();
    assertEquals(QuerySyntax.MAX_PATTERNS + 1, words.parts().size());
    assertEquals(List.of("Only the first 16 patterns were read."), reading.warnings());
  }

  @Test
  void countsThePartsOfWords() {
    var reading = QuerySyntax.read("IL1/IL2/IL3/IL4 ".repeat(200));
    assertEquals(QuerySyntax.MAX_PARTS / 4, words(reading.query()).count());
    assertEquals(List.of("Only the first 512 parts of words were read."), reading.warnings());
  }

  @Test
  void readsTheBeginningOfAnEndlessWord() {
    var reading = QuerySyntax.read("α".repeat(20_000) + " end");
    assertEquals("(" + "α".repeat(QuerySyntax.MAX_WORD) + " end)", reading.query().toString());
    assertEquals(
        List.of("Only the first 1000 characters of a word were read."), reading.warnings());
  }

  @Test
  void exactlyAsManyWordsAsTheLimitNeedNoWarning() {
    var reading = QuerySyntax.read("w ".repeat(QuerySyntax.MAX_CLAUSES));
    assertEquals(List.of(), reading.warnings());
  }

  @Test
  void tellsOfTheLimitAloneWhenItCutsAField() {
    var reading = QuerySyntax.read("w ".repeat(QuerySyntax.MAX_CLAUSES) + "(title:x)");
    assertEquals(List.of("Only the first 256 words were read."), reading.warnings());
  }

  @Test
  void bracketsDeeperThanTheLimitChangeNothing() {
    var reading = QuerySyntax.read("(".repeat(10_000) + "a" + ")".repeat(10_000) + " OR b");
    assertEquals("(a OR b)", reading.query().toString());
    assertEquals(List.of("Brackets deeper than 40 were left out."), reading.warnings());
  }

  @Test
  void warnsOnceOfAThousandStrayBrackets() {
    assertEquals(1, QuerySyntax.read("a ) ".repeat(200)).warnings().size());
  }

  @Test
  void doesNotRepeatALongFieldNameInAWarning() {
    var reading = QuerySyntax.read("x".repeat(10_000) + ":y");
    assertTrue(reading.warnings().get(0).length() < 200, reading.warnings()::toString);
  }

  /** Each piece, repeated to 100 kB, once made some step quadratic or is likely to. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a ",
        "(",
        ")",
        "a(",
        "a((b)",
        "\"",
        "\"a",
        "\\",
        "?",
        "?a",
        "*",
        "a*",
        "~",
        "~1",
        "[",
        "a[",
        "[ ",
        "a[ti",
        "a[ti] ",
        "-",
        "NOT ",
        "a OR ",
        "a AND ",
        "x:",
        "mesh:D ",
        "mesh:",
        "title:",
        "title:(",
        "year:[",
        "year:[2015 TO ",
        "year:(",
        "^1",
        "\uD83D",
        "\0",
        "😀",
        "a~2 ",
        "2015/1",
        "/",
        "a.",
        ". "
      })
  void isSoonDoneWithLongText(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    assertTimeout(SOON, () -> assertNotNull(QuerySyntax.read(text)), piece);
    assertTimeout(SOON, () -> assertNotNull(QuerySyntax.read("a" + text + ")x")), piece);
    assertTimeout(SOON, () -> assertNotNull(QuerySyntax.read("a[" + text + "]")), piece);
  }

  private static final List<String> PIECES =
      List.of(
          "KCC2",
          "morphine",
          "a",
          "TNF-α",
          " ",
          " ",
          " ",
          "\t",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "“",
          "”",
          "AND",
          "OR",
          "NOT",
          "&&",
          "||",
          "+",
          "-",
          "!",
          "~",
          "~2",
          "^",
          "*",
          "?",
          ":",
          "title:",
          "gene:",
          "year:",
          "xyzzy:",
          "MESH:D009020",
          "2010",
          "..",
          " TO ",
          "[ti]",
          "[tiab:~3]",
          "[dp]",
          "\\",
          "/",
          ",",
          ".",
          "😀",
          "\uD83D",
          "\uDE00",
          "\0",
          "\n",
          "é");

  @Test
  void readsAnything() {
    long seed = Long.getLong("pfocr.seed", System.nanoTime());
    System.out.println("QuerySyntaxTest.readsAnything: -Dpfocr.seed=" + seed);
    Random random = new Random(seed);
    assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          for (int i = 0; i < 20_000; i++) check(randomText(random));
        });
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(24); i > 0; i--)
      text.append(
          random.nextInt(8) == 0
              ? String.valueOf((char) random.nextInt(0x10000))
              : PIECES.get(random.nextInt(PIECES.size())));
    return text.toString();
  }

  private static void check(String text) {
    try {
      var reading = QuerySyntax.read(text);
      assertNotNull(reading.query().toString());
      words(reading.query()).forEach(word -> assertPlace(text, word));
    } catch (RuntimeException | Error e) {
      throw new AssertionError("for the text: " + text, e);
    }
  }

  private static void assertPlace(String text, Word word) {
    if (word.start() < 0) return;
    String place = text.substring(word.start(), word.end());
    assertTrue(place.contains("\\") || place.equals(word.text()), () -> place + " for " + word);
  }
}
