package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.difty.kris.KRis;
import ch.difty.kris.domain.RisRecord;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.bibtex.BibTeXItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.ris.RISLibrary;
import de.undercouch.citeproc.ris.RISParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.export.ExportFormat;

class ExportRoutesTest {
  private static final Client client = SampleServer.client();

  private static List<String> ranked(String query) throws Exception {
    List<String> figids = new ArrayList<>();
    for (JsonNode hit : client.json("/api/v1/query?size=1000&" + query).at("/hits"))
      figids.add(hit.at("/_id").asText());
    return figids;
  }

  private static HttpResponse<String> export(String query) throws Exception {
    HttpResponse<String> answer = client.get("/api/v1/export?" + query);
    assertEquals(200, answer.statusCode(), answer.body());
    return answer;
  }

  private static List<String> figids(String ndjson) throws IOException {
    List<String> figids = new ArrayList<>();
    for (String line : ndjson.lines().toList())
      figids.add(Client.parse(line).at("/figid").asText());
    return figids;
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=insulin",
        "q=",
        "q=AKT&sort=-year",
        "q=&sort=-pathway_score&year=2010..",
        "q=signaling&organism=Homo+sapiens&expand=false"
      })
  void bringsTheWholeResultInItsOrder(String query) throws Exception {
    List<String> expected = ranked(query);
    HttpResponse<String> answer = export(query);
    assertEquals(expected, figids(answer.body()));
    assertEquals("" + expected.size(), header(answer, "X-Total-Count"));
    assertEquals("" + expected.size(), header(answer, "X-Row-Count"));
  }

  @Test
  void linesAreTheRecordsOfTheApi() throws Exception {
    for (String line : export("q=insulin&size=5").body().lines().toList()) {
      JsonNode row = Client.parse(line);
      JsonNode record = client.json("/api/v1/figures/" + row.at("/figid").asText());
      ((com.fasterxml.jackson.databind.node.ObjectNode) record).remove("links");
      assertEquals(record, row);
    }
  }

  @Test
  void goesOnByCursorAndBehindAFigure() throws Exception {
    List<String> expected = ranked("q=signaling");
    List<String> got = new ArrayList<>();
    String next = "/api/v1/export?q=signaling&size=7";
    while (!next.isEmpty()) {
      HttpResponse<String> part = client.get(next);
      got.addAll(figids(part.body()));
      assertEquals("" + expected.size(), header(part, "X-Total-Count"));
      next = header(part, "Link").replaceAll("^<|>; rel=\"next\"$", "");
    }
    assertEquals(expected, got);
    HttpResponse<String> rest = export("q=signaling&after=" + expected.get(9));
    assertEquals(expected.subList(10, expected.size()), figids(rest.body()));
    assertEquals("" + (expected.size() - 10), header(rest, "X-Row-Count"));
    assertEquals(422, client.get("/api/v1/export?q=signaling&after=nobody").statusCode());
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void everyFormatHasATypeANameAndATag(ExportFormat format) throws Exception {
    String path = "/api/v1/export?q=NF-kB+TNF&format=" + format.key();
    HttpResponse<byte[]> zipped = client.bytes(path, "Accept-Encoding", "gzip");
    assertEquals(
        format.contentType().replace(" ", ""), header(zipped, "Content-Type").replace(" ", ""));
    assertEquals(
        "attachment; filename=\"pfocr-nf-kb-tnf." + format.extension() + "\"",
        header(zipped, "Content-Disposition"));
    byte[] body = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
    HttpResponse<String> plain = client.get(path);
    assertEquals(plain.body(), new String(body, StandardCharsets.UTF_8));
    assertEquals(304, client.get(path, "If-None-Match", header(plain, "ETag")).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void trailersHaveTheCountAndTheChecksum(String coding) throws Exception {
    byte[] whole = client.rawBytes("/api/v1/export?q=insulin&size=3", "Accept-Encoding: " + coding);
    String answer = new String(whole, StandardCharsets.ISO_8859_1);
    assertTrue(answer.contains("Trailer: X-Rows-Written, Content-Digest"), answer);
    assertTrue(answer.contains("\r\n0\r\n"), answer);
    String trailers = answer.substring(answer.lastIndexOf("\r\n0\r\n"));
    assertTrue(trailers.contains("\r\nX-Rows-Written: 3\r\n"), trailers);
    HttpResponse<byte[]> body =
        client.bytes("/api/v1/export?q=insulin&size=3", "Accept-Encoding", coding);
    String sum =
        Base64.getEncoder()
            .encodeToString(MessageDigest.getInstance("SHA-256").digest(body.body()));
    assertTrue(trailers.contains("\r\nContent-Digest: sha-256=:" + sum + ":\r\n"), trailers);
  }

  @Test
  void geneSetsTellHowManyLinesWereWritten() throws Exception {
    String answer = client.rawGet("/api/v1/export?q=&format=gmt");
    assertFalse(answer.contains("X-Row-Count:"), "nobody knows yet");
    long figures = Long.parseLong(answer.split("X-Total-Count: ")[1].split("\r")[0]);
    long lines = export("q=&format=gmt").body().lines().count();
    assertNotEquals(figures, lines, "some figures have no genes, some those of several species");
    assertTrue(answer.contains("\r\nX-Rows-Written: " + lines + "\r\n"), "in the trailer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv"})
  void tablesAreReadBack(String format) throws Exception {
    CSVFormat reader =
        (format.equals("csv")
                ? CSVFormat.RFC4180
                : CSVFormat.RFC4180.builder().setDelimiter('\t').get())
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    List<String> expected = ranked("q=&sort=figid");
    List<String> figids = new ArrayList<>();
    try (CSVParser rows =
        CSVParser.parse(export("q=&sort=figid&format=" + format).body(), reader)) {
      for (CSVRecord row : rows) {
        figids.add(row.get("figid"));
        assertTrue(row.isConsistent(), row.toString());
        for (String cell : row) assertFalse(cell.matches("(?s)[=+@\\t\\r-].*"), cell);
      }
    }
    assertEquals(expected, figids);
  }

  @Test
  void bibtexIsReadBack() throws Exception {
    String text = export("q=&sort=figid&format=bibtex").body();
    BibTeXDatabase database =
        new BibTeXConverter()
            .loadDatabase(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(ranked("q=&sort=figid").size(), database.getEntries().size());
    BibTeXItemDataProvider items = new BibTeXItemDataProvider();
    items.addDatabase(database);
    for (JsonNode hit : client.json("/api/v1/query?q=&size=1000").at("/hits")) {
      CSLItemData item = items.retrieveItem(hit.at("/_id").asText());
      JsonNode year = hit.at("/year");
      if (!year.isNull()) assertEquals(year.asInt(), item.getIssued().getDateParts()[0][0]);
      assertEquals(letters(titleOf(hit)), letters(item.getTitle()), hit.at("/_id").asText());
    }
  }

  private static String titleOf(JsonNode hit) {
    String title = hit.at("/figtitle").asText();
    if (title.isEmpty()) title = hit.at("/papertitle").asText();
    return title.isEmpty() ? hit.at("/_id").asText() : title;
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}&%$#_{}~^]", "");
  }

  @Test
  void risIsReadBack() throws Exception {
    String text = export("q=&sort=figid&format=ris").body();
    RISLibrary library = new RISParser().parse(new StringReader(text));
    Map<String, JsonNode> hits = new java.util.HashMap<>();
    for (JsonNode hit : client.json("/api/v1/query?q=&size=1000").at("/hits"))
      hits.put(hit.at("/_id").asText(), hit);
    assertEquals(hits.size(), library.getReferences().size());
    Set<String> ids = new HashSet<>();
    for (var reference : library.getReferences()) {
      JsonNode hit = hits.get(reference.getId());
      ids.add(reference.getId());
      assertEquals(letters(titleOf(hit)), letters(reference.getTitle()));
      assertEquals(
          hit.at("/year").asText("").replace("null", ""),
          String.valueOf(reference.getYear()).replace("null", ""));
    }
    assertEquals(hits.keySet(), ids);
    for (String line : text.split("\r\n"))
      assertTrue(line.isEmpty() || line.matches("[A-Z][A-Z0-9]  - .*"), line);
  }

  @Test
  void risIsReadBackByASecondParser() throws Exception {
    String text = export("q=&sort=figid&format=ris").body();
    List<RisRecord> records = KRis.processList(List.of(text.split("\r\n")));
    assertEquals(ranked("q=&sort=figid"), records.stream().map(RisRecord::getReferenceId).toList());
    for (RisRecord reference : records) {
      JsonNode record = client.json("/api/v1/figures/" + reference.getReferenceId());
      assertEquals(oneLine(titleOf(record)), reference.getTitle());
      assertEquals(
          oneLine(record.at("/caption").asText()),
          String.valueOf(reference.getAbstr()).replaceAll("^null$", ""));
      assertEquals(
          record.at("/doi").asText(), String.valueOf(reference.getDoi()).replaceAll("^null$", ""));
    }
  }

  /** The titles that TeX prints, read by a parser of TeX. */
  @Test
  void titlesInBibtexArePrintedAsTheyAre() throws Exception {
    BibTeXDatabase database =
        new BibTeXParser().parse(new StringReader(export("q=&format=bibtex").body()));
    for (BibTeXEntry entry : database.getEntries().values()) {
      JsonNode record = client.json("/api/v1/figures/" + entry.getKey().getValue());
      String title = entry.getField(BibTeXEntry.KEY_TITLE).toUserString();
      String printed = new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(title)));
      assertEquals(oneLine(titleOf(record)), oneLine(printed));
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Test
  void cslJsonIsReadBack() throws Exception {
    String text = export("q=insulin&format=csljson").body();
    List<String> ids = new ArrayList<>();
    for (Map<String, Object> item :
        new ObjectMapper().readValue(text, new TypeReference<List<Map<String, Object>>>() {})) {
      CSLItemData data = CSLItemData.fromJson(item);
      ids.add(data.getId());
      assertEquals(CSLType.FIGURE, data.getType());
      assertFalse(data.getTitle().isEmpty());
    }
    assertEquals(ranked("q=insulin"), ids);
  }

  @ParameterizedTest
  @ValueSource(strings = {"full", "strict"})
  void geneSetsHaveTheSymbolsOfTheRecord(String universe) throws Exception {
    List<String> lines =
        export("q=&sort=figid&format=gmt&universe=" + universe).body().lines().toList();
    assertTrue(lines.size() > 50, "most figures show genes");
    List<String> sets = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Map<String, Set<String>> left = new HashMap<>();
    for (String line : lines) {
      String[] cells = line.split("\t");
      String figid = cells[0].replaceFirst(" \\(.*", "");
      String of = cells[1].replaceFirst(".* \\[(.*)]$", "$1");
      JsonNode record = client.json("/api/v1/figures/" + figid);
      Set<String> labels = new HashSet<>();
      Set<String> species = new HashSet<>();
      for (JsonNode gene : record.at("/genes")) {
        boolean approved = gene.at("/via").asText().equals("symbol");
        if (gene.at("/id").asText().isEmpty() || universe.equals("strict") && !approved) continue;
        species.add(gene.at("/organism_name").asText());
        if (gene.at("/organism_name").asText().equals(of)) labels.add(gene.at("/label").asText());
      }
      assertTrue(cells[1].startsWith(oneLine(record.at("/figtitle").asText()) + " ["), cells[1]);
      assertEquals(species.size() > 1 ? figid + " (" + of + ")" : figid, cells[0]);
      assertTrue(names.add(cells[0]), "twice " + cells[0]);
      assertEquals(labels, new HashSet<>(List.of(cells).subList(2, cells.length)));
      if (!sets.contains(figid)) left.put(figid, species);
      left.get(figid).remove(of);
      sets.add(figid);
    }
    for (String figid : left.keySet()) assertEquals(Set.of(), left.get(figid), figid);
    for (String figid : ranked("q=&sort=figid"))
      if (!sets.contains(figid))
        for (JsonNode gene : client.json("/api/v1/figures/" + figid).at("/genes"))
          assertTrue(
              gene.at("/id").asText().isEmpty()
                  || universe.equals("strict") && !gene.at("/via").asText().equals("symbol"),
              figid);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"format=xls", "universe=all", "from=20", "size=-1", "cursor=nonsense", "yeer=1"})
  void refusesWhatItCannotDo(String query) throws Exception {
    HttpResponse<String> answer = client.get("/api/v1/export?" + query);
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    assertTrue(answer.body().contains(query.replaceAll("=.*", "")), answer.body());
  }

  @Test
  void tellsHeadersWithoutABody() throws Exception {
    var answer =
        client.send(
            "HEAD", "/api/v1/export?q=insulin", java.net.http.HttpRequest.BodyPublishers.noBody());
    assertEquals("" + ranked("q=insulin").size(), header(answer, "X-Total-Count"));
  }

  @Test
  void refusesMoreAtOnceThanItTakes() throws Exception {
    CannedSearch slow = new CannedSearch();
    Settings one = Settings.defaults().withAddress("127.0.0.1", 0).withExports(1);
    try (SearchServer server = SearchServer.start(slow, one)) {
      Client client = new Client(server.port());
      var first = CompletableFuture.supplyAsync(() -> status(client, "/api/v1/export?q=slow"));
      while (slow.searches.get() == 0) Thread.onSpinWait();
      HttpResponse<String> second = client.get("/api/v1/export?q=morphine");
      assertEquals(503, second.statusCode());
      assertEquals("5", header(second, "Retry-After"));
      assertEquals(200, first.get());
      // Its place is free again a moment after its last byte.
      long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      int third = status(client, "/api/v1/export?q=morphine");
      while (third == 503 && System.nanoTime() < patience) {
        Thread.sleep(20);
        third = status(client, "/api/v1/export?q=morphine");
      }
      assertEquals(200, third);
    }
  }

  private static int status(Client client, String path) {
    try {
      return client.get(path).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void breaksTheConnectionWhenItCannotGoOn() throws Exception {
    Settings settings = Settings.defaults().withAddress("127.0.0.1", 0);
    try (SearchServer server = SearchServer.start(new CannedSearch(), settings)) {
      Client client = new Client(server.port());
      assertThrows(IOException.class, () -> client.get("/api/v1/export?q=breaks+late"));
      HttpResponse<String> early =
          client.get("/api/v1/export?q=breaks+early", "Accept-Encoding", "gzip");
      assertEquals(503, early.statusCode());
      assertEquals(503, Client.parse(early.body()).at("/status").asInt());
      assertEquals("", header(early, "Content-Disposition"));
    }
  }
}
