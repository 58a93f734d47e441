package pfocr.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of {@code spelling-variants.txt}: genes, and spellings that find the same figures. */
class SpellingVariantsTest {
  @TempDir static Path folder;
  private static SmallIndex index;

  /** The genes of a row as symbol and NCBI id, and its spellings. */
  record Group(int number, List<SmallIndex.Drawn> genes, List<String> spellings) {
    String figid(int spelling) {
      return "PMC%d__f%d".formatted(number, spelling);
    }

    String spelling(String figid) {
      return spellings.get(Integer.parseInt(figid.substring(figid.indexOf("__f") + 3)));
    }

    @Override
    public String toString() {
      return String.join(", ", spellings);
    }
  }

  static List<Group> groups() throws IOException {
    try (InputStream in = SpellingVariantsTest.class.getResourceAsStream("spelling-variants.txt")) {
      List<String> rows =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(row -> !row.isBlank() && !row.startsWith("#"))
              .toList();
      return IntStream.range(0, rows.size()).mapToObj(i -> group(i + 1, rows.get(i))).toList();
    }
  }

  private static Group group(int number, String row) {
    String[] sides = row.split(":", 2);
    List<SmallIndex.Drawn> genes =
        Arrays.stream(sides[0].strip().split(" "))
            .map(gene -> gene.split("="))
            .map(gene -> new SmallIndex.Drawn("", gene[0], gene[1], "ncbigene_synonym"))
            .toList();
    List<String> spellings = Arrays.stream(sides[1].split("\\|")).map(String::strip).toList();
    return new Group(number, genes, spellings);
  }

  /** One figure per spelling, alike in all but the spelling. */
  @BeforeAll
  static void build() throws IOException {
    index = new SmallIndex(folder);
    for (Group group : groups()) {
      for (int i = 0; i < group.spellings().size(); i++) {
        String word = group.spellings().get(i);
        SmallIndex.Drawn[] genes =
            group.genes().stream()
                .map(g -> new SmallIndex.Drawn(word, g.symbol(), g.ncbiGene(), g.source()))
                .toArray(SmallIndex.Drawn[]::new);
        index.add(group.figid(i), "Here " + word + " leads to a response of the cell wall.", genes);
      }
    }
    index.open();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  /** Case does not make a spelling, nor whether a blank or a dash joins the parts. */
  private static String alike(String spelling) {
    return spelling.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  @Test
  void hasAtLeastFortyGroups() throws IOException {
    assertTrue(groups().size() >= 40);
  }

  @ParameterizedTest
  @MethodSource("groups")
  void everySpellingFindsAllAndItselfFirst(Group group) {
    Set<String> all = new TreeSet<>();
    for (int i = 0; i < group.spellings().size(); i++) all.add(group.figid(i));
    assertAll(
        IntStream.range(0, group.spellings().size())
            .mapToObj(i ->
                () -> {
                  String typed = group.spellings().get(i);
                  List<String> found = index.find(typed).stream().filter(all::contains).toList();
                  assertEquals(all, new TreeSet<>(found), typed);
                  String first = group.spelling(found.get(0));
                  assertEquals(alike(typed), alike(first), typed + " is first");
                }));
  }

  @ParameterizedTest
  @MethodSource("groups")
  void asTypedWithoutExpansionNamesAreNotRead(Group group) {
    for (String typed : group.spellings()) {
      var request = pfocr.query.SearchRequest.of(typed).withExpand(false, Set.of());
      assertEquals(List.of(), index.search().search(request).interpretation().terms());
    }
  }
}
