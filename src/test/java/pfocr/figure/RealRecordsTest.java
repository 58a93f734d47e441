package pfocr.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads real records where they lie beside the project; skipped elsewhere. */
class RealRecordsTest {
  private static final Set<String> MARKERS = Set.of("NA", "NaN", ".na.character");

  private static Path data(String name) {
    Path found =
        Stream.of("../shared/data", "../../shared/data")
            .map(folder -> Path.of(folder, name))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of(name));
    assumeTrue(Files.exists(found), "no real records in ../shared/data, nothing to read");
    return found;
  }

  @ParameterizedTest
  @CsvSource({
    "pfocr, 53, 2",
    "pfocr-older, 3, 0",
    "pfocr-older-v0, 1, 0",
    "pfocr-older-v3, 1, 0",
    "pfocr-2019-real.tar.gz, 1684, 156"
  })
  void readsEveryRecordWithoutRepairAndWithoutNullMarkers(String source, int figures, int yearless)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<FigureRecord> records = new ArrayList<>();
    try (Corpus corpus = Corpus.open(data(source), problems::add)) {
      for (RawRecord raw : corpus) {
        var outcome = new RecordReader().read(raw);
        problems.addAll(outcome.problems());
        outcome.record().ifPresent(records::add);
      }
    }
    assertEquals(List.of(), problems);
    assertEquals(figures, records.size());
    assertEquals(
        yearless, records.stream().filter(r -> r.figure().paper().year().isEmpty()).count());
    for (FigureRecord record : records)
      values(record).forEach(value -> assertFalse(MARKERS.contains(value), record::toString));
  }

  /** All texts but the words themselves, and the one gene whose name looks like a null marker. */
  private static Stream<String> values(FigureRecord record) {
    Figure f = record.figure();
    Paper p = f.paper();
    return Stream.of(
            Stream.of(f.alias(), f.number(), f.figtype(), f.title(), f.caption(), f.filename()),
            Stream.of(f.figlink(), f.ndex(), f.wikipathways(), p.pmcid(), p.title(), p.citation()),
            Stream.of(p.doi(), p.journal(), p.journalAbbreviation(), p.publisher()),
            f.organisms().stream(),
            f.drawnOrganisms().stream(),
            p.keywords().stream(),
            record.mentions().stream().filter(m -> !m.label().equals("na")).map(Mention::match),
            record.mentions().stream()
                .flatMap(m -> Stream.of(m.id(), m.label(), m.xref(), m.taxon().name())))
        .flatMap(texts -> texts);
  }
}
