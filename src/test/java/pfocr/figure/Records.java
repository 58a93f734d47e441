package pfocr.figure;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Short ways to write the bytes of a record and to read it. */
final class Records {
  static final String FIGID = "PMC1__a.b_c-1";
  static final String FILE = "_figures/" + FIGID + ".md";

  private Records() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static RawRecord raw(String markdown) {
    return new RawRecord(FIGID, FILE, 0, bytes(markdown), Map.of(), "");
  }

  /** A record with the least that is needed, and some more fields. */
  static RawRecord with(String fields) {
    return raw(markdown(fields));
  }

  static String markdown(String fields) {
    return "---\nfigid: " + FIGID + "\npmcid: PMC1\nfigtitle: A title\n" + fields + "\n---\n";
  }

  static RawRecord table(EntityType type, String table) {
    return tables(Map.of(type, table), "");
  }

  static RawRecord tables(Map<EntityType, String> tables, String fields) {
    Map<EntityType, byte[]> bytes = new EnumMap<>(EntityType.class);
    tables.forEach((type, text) -> bytes.put(type, bytes(text)));
    return new RawRecord(FIGID, FILE, 0, bytes(markdown(fields)), bytes, "");
  }

  static RecordReader.Outcome outcome(RawRecord raw) {
    return new RecordReader().read(raw);
  }

  /** The record, which must have needed no repair. */
  static FigureRecord read(RawRecord raw) {
    var outcome = outcome(raw);
    if (!outcome.problems().isEmpty()) throw new AssertionError(outcome.problems());
    return outcome.record().orElseThrow();
  }

  static Figure figure(String fields) {
    return read(with(fields)).figure();
  }

  static List<String> problems(RawRecord raw) {
    return outcome(raw).problems().stream().map(Problem::toString).toList();
  }

  static Mention human(String word, String match, int id, String label, Provenance from) {
    return gene(word, match, id, label, from, Taxon.HUMAN);
  }

  static Mention gene(
      String word, String match, int id, String label, Provenance from, Taxon taxon) {
    return new Mention(EntityType.GENE, word, match, "NCBIGene:" + id, label, "", "", from, taxon);
  }

  static Mention chemical(String word, String match, String id, String label, String xref) {
    return new Mention(
        EntityType.CHEMICAL, word, match, id, label, xref, "", Provenance.APPROVED, Taxon.UNKNOWN);
  }

  /** The mentions without the lexicons they came from, for tests of everything else. */
  static List<Mention> unsourced(List<Mention> mentions) {
    return mentions.stream()
        .map(m ->
            new Mention(
                m.type(),
                m.word(),
                m.match(),
                m.id(),
                m.label(),
                m.xref(),
                "",
                m.provenance(),
                m.taxon()))
        .toList();
  }

  static FigureRecord unsourced(FigureRecord record) {
    return new FigureRecord(record.figure(), unsourced(record.mentions()));
  }

  static Mention word(EntityType type, String word, Taxon taxon) {
    return new Mention(type, word, "", "", "", "", "", Provenance.UNKNOWN, taxon);
  }
}
