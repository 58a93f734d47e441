package pfocr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pfocr.figure.FigureRecord;
import pfocr.figure.RawRecord;
import pfocr.figure.RecordReader;

/** A record under construction; what is not set is not in the file. */
public final class FigureBuilder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final List<Map<String, String>> genes = new ArrayList<>();
  private final List<Map<String, String>> chemicals = new ArrayList<>();
  private final List<Map<String, String>> diseases = new ArrayList<>();

  FigureBuilder(String figid) {
    fields.put("figid", figid);
    fields.put("pmcid", figid.substring(0, figid.indexOf("__")));
  }

  public String figid() {
    return fields.get("figid").toString();
  }

  /** A copy that may be changed without changing this one. */
  public FigureBuilder copy() {
    FigureBuilder copy = new FigureBuilder(figid());
    copy.fields.putAll(fields);
    copy.genes.addAll(genes);
    copy.chemicals.addAll(chemicals);
    copy.diseases.addAll(diseases);
    return copy;
  }

  private FigureBuilder with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  public FigureBuilder alias(String alias) {
    return with("figid_alias", alias);
  }

  public FigureBuilder number(String number) {
    return with("number", number);
  }

  public FigureBuilder filename(String filename) {
    return with("filename", filename);
  }

  public FigureBuilder type(String figtype) {
    return with("figtype", figtype);
  }

  public FigureBuilder title(String title) {
    return with("figtitle", title);
  }

  public FigureBuilder caption(String caption) {
    return with("caption", caption);
  }

  public FigureBuilder paper(String title) {
    return with("papertitle", title);
  }

  public FigureBuilder citation(String citation) {
    return with("reftext", citation);
  }

  public FigureBuilder keywords(String... keywords) {
    return with("keywords", List.of(keywords));
  }

  public FigureBuilder year(int year) {
    return with("year", Integer.toString(year));
  }

  public FigureBuilder organisms(String... latin) {
    return with("organisms", List.of(latin));
  }

  public FigureBuilder doi(String doi) {
    return with("doi", doi);
  }

  public FigureBuilder ndex(String uuid) {
    return with("ndex", uuid);
  }

  public FigureBuilder wikipathways(String id) {
    return with("wpid", id);
  }

  public FigureBuilder score(double score) {
    return with("pathway_score", Double.toString(score));
  }

  /** A gene whose approved symbol is the drawn word. */
  public FigureBuilder gene(String symbol, int id) {
    return gene(symbol, symbol, id, "hgnc_symbol");
  }

  /** A gene that is drawn under another name of it. */
  public FigureBuilder alias(String word, String symbol, int id) {
    return gene(word, symbol, id, "hgnc_alias_symbol");
  }

  /** A member of a family that is drawn as one word. */
  public FigureBuilder member(String family, String symbol, int id) {
    return gene(family, symbol, id, "famplex_relations");
  }

  private FigureBuilder gene(String word, String symbol, int id, String source) {
    genes.add(
        Map.of(
            "word", word,
            "symbol", word.toUpperCase(java.util.Locale.ROOT),
            "source", source,
            "hgnc_symbol", symbol,
            "entrez", Integer.toString(id)));
    return this;
  }

  /** A gene of any organism, as newer records have it. */
  public FigureBuilder gene(
      String word, String symbol, int id, String source, int taxon, String latin) {
    genes.add(
        Map.of(
            "word", word,
            "match", word.toUpperCase(java.util.Locale.ROOT),
            "source", source,
            "ncbigene_symbol", symbol,
            "ncbigene_id", Integer.toString(id),
            "organism_id", Integer.toString(taxon),
            "organism_name", latin));
    return this;
  }

  public FigureBuilder chemical(String word, String mesh) {
    chemicals.add(Map.of("word", word, "source", "MESH", "identifier", mesh));
    return this;
  }

  public FigureBuilder disease(String word, String mesh) {
    diseases.add(Map.of("word", word, "source", "MESH", "identifier", mesh));
    return this;
  }

  private Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>(fields);
    if (!genes.isEmpty()) all.put("genes", genes);
    if (!chemicals.isEmpty()) all.put("chemicals", chemicals);
    if (!diseases.isEmpty()) all.put("diseases", diseases);
    return all;
  }

  /** The record as a line of NDJSON. */
  public String json() {
    return json(all());
  }

  /** The record as front matter; JSON values are YAML, too. */
  public String markdown() {
    StringBuilder text = new StringBuilder("---\n");
    all()
        .forEach(
            (field, value) -> text.append(field).append(": ").append(json(value)).append('\n'));
    return text.append("---\n").toString();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The record as the reader of the program makes it. */
  public FigureRecord record() {
    byte[] line = json().getBytes(StandardCharsets.UTF_8);
    var outcome =
        new RecordReader().read(new RawRecord(figid(), "test.ndjson", 1, line, Map.of(), ""));
    if (!outcome.problems().isEmpty()) throw new AssertionError(outcome.problems());
    return outcome.record().orElseThrow();
  }
}
