package pfocr.bench.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a generated figure into the bytes of its files or of its NDJSON line. */
final class RecordWriter {
  private static final String GENE_HEADER =
      "organism_id\torganism_name\torganism_group\tword\tmatch\tncbigene_symbol\tncbigene_id"
          + "\tsource\tcount_direct\tcount_synonym\tcount_match\n";
  private static final ObjectWriter JSON = new ObjectMapper().writer();

  /** A file of the corpus: its path below the corpus folder, and its bytes. */
  record NamedBytes(String path, byte[] bytes) {}

  private RecordWriter() {}

  /** The {@code .md} file and the tables that have at least one row. */
  static List<NamedBytes> files(GeneratedFigure figure) {
    List<NamedBytes> files = new ArrayList<>();
    files.add(file("_figures/" + figure.figid() + ".md", Yaml.document(figure.front())));
    tables(figure)
        .forEach(
            (kind, text) -> files.add(file("_data/" + figure.figid() + "-" + kind + ".tsv", text)));
    return files;
  }

  /**
   * One line with the fields of the front matter and the tables as text under {@code tables}. The
   * page's linked data, a copy of other fields, is left out.
   */
  static byte[] ndjson(GeneratedFigure figure) {
    Map<String, Object> line = new LinkedHashMap<>(figure.front());
    line.remove("schema-jsonld");
    line.put("tables", tables(figure));
    try {
      return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static NamedBytes file(String path, String text) {
    return new NamedBytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> tables(GeneratedFigure figure) {
    Map<String, String> tables = new LinkedHashMap<>();
    if (!figure.genes().isEmpty()) tables.put("genes", genes(figure.genes()));
    if (!figure.chemicals().isEmpty()) tables.put("chemicals", terms(figure.chemicals(), "chebi"));
    if (!figure.diseases().isEmpty()) tables.put("diseases", terms(figure.diseases(), "doid"));
    return tables;
  }

  private static String genes(List<GeneRow> rows) {
    StringBuilder out = new StringBuilder(GENE_HEADER);
    Map<Species, String> counts = new LinkedHashMap<>();
    for (GeneRow row : rows) {
      Species species = row.species();
      String count = counts.computeIfAbsent(species, s -> counts(rows, s));
      out.append(species.taxid()).append('\t').append(species.name()).append('\t');
      out.append(species.group()).append('\t').append(row.word()).append('\t');
      out.append(row.match()).append('\t').append(row.symbol()).append('\t').append(row.id());
      out.append('\t').append(row.source()).append(count).append('\n');
    }
    return out.toString();
  }

  /** The three count columns of one organism's block. */
  private static String counts(List<GeneRow> rows, Species species) {
    List<GeneRow> own = rows.stream().filter(r -> r.species() == species).toList();
    return "\t"
        + distinctSymbols(own, GeneRow.SYMBOL)
        + "\t"
        + distinctSymbols(own, GeneRow.SYNONYM)
        + "\t"
        + own.stream().map(GeneRow::match).distinct().count();
  }

  private static long distinctSymbols(List<GeneRow> rows, String source) {
    return rows.stream()
        .filter(r -> r.source().equals(source))
        .map(GeneRow::symbol)
        .distinct()
        .count();
  }

  private static String terms(List<TermRow> rows, String xref) {
    StringBuilder out = new StringBuilder("word\tmesh\tmatch\tname\t" + xref + "\n");
    for (TermRow row : rows)
      out.append(row.word())
          .append('\t')
          .append(row.mesh())
          .append('\t')
          .append(row.match())
          .append('\t')
          .append(row.name())
          .append('\t')
          .append(row.xref())
          .append('\n');
    return out.toString();
  }
}
