package pfocr.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static pfocr.figure.Records.FILE;
import static pfocr.figure.Records.problems;
import static pfocr.figure.Records.raw;
import static pfocr.figure.Records.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenRecordsTest {
  /** Every file of the folder is rejected for the reason in the table, and nothing else happens. */
  @Test
  void rejectsEachBrokenFileWithItsLineAndReason() throws IOException {
    List<String> told = new ArrayList<>();
    Path folder = Path.of("src/test/resources/figures/broken");
    try (Corpus corpus = Corpus.open(folder, problem -> {})) {
      for (RawRecord record : corpus) told.addAll(problems(record));
    }
    assertEquals(
        List.of(
            "rejected _figures/closing-missing.md: no front matter: its closing --- is missing",
            "rejected _figures/contains-itself.md: invalid YAML: a value contains itself",
            "rejected _figures/empty.md:1: no front matter: the first line is not ---",
            "rejected _figures/figid-missing.md: figid: it is missing",
            "rejected _figures/laughs.md: invalid YAML: Number of aliases for non-scalar nodes"
                + " exceeds the specified max=20",
            "rejected _figures/list.md: invalid YAML: fields with names are expected",
            "rejected _figures/no-front-matter.md:1: no front matter: the first line is not ---",
            "rejected _figures/textless.md: no title, caption, papertitle, gene, chemical or"
                + " disease",
            "rejected _figures/unclosed-quote.md:4: invalid YAML: found unexpected end of stream"),
        told);
  }

  @Test
  void rejectsNulCharactersWithTheirLine() {
    assertEquals(
        List.of("rejected " + FILE + ":5: invalid YAML: a NUL character"),
        problems(with("caption: a\0b")));
  }

  @Test
  void dropsOtherControlCharacters() {
    var raw = with("caption: a\u0007b");
    assertEquals(List.of("repaired " + FILE + ": control characters were dropped"), problems(raw));
    assertEquals("ab", Records.outcome(raw).record().orElseThrow().figure().caption());
  }

  @Test
  void replacesBytesThatAreNoUtf8() {
    byte[] latin1 = Records.markdown("caption: Müller").getBytes(StandardCharsets.ISO_8859_1);
    var raw = new RawRecord(Records.FIGID, FILE, 0, latin1, Map.of(), "");
    assertEquals(
        List.of("repaired " + FILE + ": not UTF-8: bad bytes were replaced"), problems(raw));
    assertEquals("M\uFFFDller", Records.outcome(raw).record().orElseThrow().figure().caption());
  }

  @Test
  void keepsTheFileNameWhenTheFigidDiffers() {
    var raw = raw("---\nfigid: PMC2__x\ncaption: c\n---\n");
    assertEquals(
        List.of("repaired " + FILE + ":2: figid: 'PMC2__x' is not the file's name, which is kept"),
        problems(raw));
    assertEquals(Records.FIGID, Records.outcome(raw).record().orElseThrow().figure().figid());
  }

  @ParameterizedTest
  @CsvSource({"a b", "a/b", "ä", "..", "a<b>"})
  void rejectsIdsThatMakeNoAddress(String figid) {
    byte[] markdown = Records.bytes("---\nfigid: x\ncaption: c\n---\n");
    assertEquals(
        List.of("rejected f.md: figid: '" + figid + "' has characters besides A-Z a-z 0-9 . _ -"),
        problems(new RawRecord(figid, "f.md", 0, markdown, Map.of(), "")));
  }

  @Test
  void hostileTextsAreRejectedFast() {
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          assertRejected("caption: " + "x".repeat(10_000_000));
          assertRejected("\n".repeat(2_000_000));
          assertRejected("caption: " + "[".repeat(500_000));
          assertRejected("caption:\n " + "- ".repeat(400_000));
          assertRejected("caption: " + "{a: ".repeat(200_000));
          assertRejected("? [a, b]\n: c");
          assertRejected("caption: !!java.net.URL [x");
        });
  }

  private static void assertRejected(String fields) {
    var outcome = Records.outcome(with(fields));
    assertEquals(List.of(true), outcome.problems().stream().map(Problem::fatal).toList());
    assertEquals(java.util.Optional.empty(), outcome.record());
  }

  @Test
  void aTagConstructsNothing() {
    assertEquals(
        List.of(
            "rejected "
                + FILE
                + ":5: invalid YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL"),
        problems(with("organisms: !!java.net.URL [http://x.example/]")));
  }

  @Test
  void jsonThatIsHostileIsRejectedFast() {
    for (String json :
        List.of(
            "{\"figid\":\"a\",\"x\":" + "[".repeat(1_000_000), "{\"figid\":\"a\"", "{} {}", "[]"))
      assertEquals(
          List.of(true),
          Records.outcome(new RawRecord("a", "a.ndjson", 3, Records.bytes(json), Map.of(), ""))
              .problems()
              .stream()
              .map(problem -> problem.fatal() && problem.line() == 3)
              .toList());
  }
}
