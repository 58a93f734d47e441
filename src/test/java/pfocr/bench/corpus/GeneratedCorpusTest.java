package pfocr.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The generated corpus reads as PFOCR and has the statistics it claims. */
class GeneratedCorpusTest {
  private static final GeneratedCorpus CORPUS = new GeneratedCorpus(1);
  private static final List<GeneratedFigure> FIGURES =
      LongStream.range(0, 6_000).parallel().mapToObj(CORPUS::figure).toList();

  @Test
  void frontMatterSurvivesYaml() {
    org.yaml.snakeyaml.Yaml yaml =
        new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()));
    for (GeneratedFigure figure : FIGURES.subList(0, 500)) {
      String text = Yaml.document(figure.front());
      String body = text.substring(4, text.length() - 4);
      assertEquals(figure.front(), yaml.load(body), figure.figid());
    }
  }

  @Test
  void sameSeedGivesSameBytes() {
    GeneratedFigure again = new GeneratedCorpus(1).figure(4_321);
    assertArrayEquals(RecordWriter.ndjson(FIGURES.get(4_321)), RecordWriter.ndjson(again));
    GeneratedFigure other = new GeneratedCorpus(2).figure(4_321);
    assertTrue(!Arrays.equals(RecordWriter.ndjson(again), RecordWriter.ndjson(other)));
  }

  @Test
  void idsAreUnique() {
    Set<String> ids = new HashSet<>();
    for (GeneratedFigure figure : FIGURES) {
      assertTrue(ids.add(figure.figid()), figure.figid());
      assertTrue(ids.add((String) figure.front().get("figid_alias")), figure.figid());
    }
  }

  @Test
  void rowsPerFigureAreAsInTheRealCorpus() {
    assertMean(42, 3, f -> f.genes().size());
    assertMean(3.1, 0.3, f -> f.chemicals().size());
    assertMean(0.4, 0.08, f -> f.diseases().size());
  }

  @Test
  void geneRowsHaveTheRealMixOfSources() {
    List<GeneRow> rows = new ArrayList<>();
    for (GeneratedFigure figure : FIGURES) rows.addAll(figure.genes());
    Map<String, Double> wanted =
        Map.of(GeneRow.SYMBOL, 0.28, GeneRow.SYNONYM, 0.46, GeneRow.FAMILY, 0.26);
    wanted.forEach((source, share) -> {
      double got = (double) rows.stream().filter(r -> r.source().equals(source)).count();

      assertEquals(share, got / rows.size(), 0.04, source);
    });
  }

  @Test
  void captionsHaveTheRealLengths() {
    int[] lengths = FIGURES.stream().mapToInt(f -> text(f, "caption").length()).sorted().toArray();
    assertEquals(720, lengths[lengths.length / 2], 40);
    assertTrue(lengths[0] >= 6 && lengths[lengths.length - 1] <= 3_560);
  }

  @Test
  void yearsAndOrganismsHaveTheRealHoles() {
    assertMean(0.07, 0.02, f -> text(f, "year").isEmpty() ? 1 : 0);
    assertMean(0.42, 0.03, f -> f.front().get("organisms").equals(List.of("NA")) ? 1 : 0);
  }

  @Test
  void commonestWordIsTheOnceInTwentyWords() {
    String all = String.join(" ", FIGURES.stream().map(f -> text(f, "caption")).toList());
    String[] words = all.toLowerCase().split("\\P{L}+");
    long the = Arrays.stream(words).filter("the"::equals).count();
    assertEquals(0.05, (double) the / words.length, 0.01);
  }

  @Test
  void tablesHaveAColumnForEachHeading() {
    for (GeneratedFigure figure : FIGURES.subList(0, 200))
      for (RecordWriter.NamedBytes file : RecordWriter.files(figure).stream().skip(1).toList()) {
        String[] lines = new String(file.bytes(), StandardCharsets.UTF_8).split("\n");
        int columns = lines[0].split("\t").length;
        for (String line : lines) assertEquals(columns, line.split("\t", -1).length, file.path());
      }
  }

  private static String text(GeneratedFigure figure, String field) {
    return (String) figure.front().get(field);
  }

  private static void assertMean(
      double wanted, double tolerance, ToDoubleFunction<GeneratedFigure> value) {
    assertEquals(wanted, FIGURES.stream().mapToDouble(value).average().orElse(0), tolerance);
  }
}
