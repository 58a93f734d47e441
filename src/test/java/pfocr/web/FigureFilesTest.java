package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.bibtex.BibTeXItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.ris.RISParser;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the page of a figure offers for download, read back by the parsers of others. */
class FigureFilesTest {
  private static final String KCC2 = "/figures/PMC4604226__zns9991577730002";
  private static final String DIABETES = "/figures/PMC6365454__fnins-13-00025-g0002";

  private final Client client = SampleServer.client();

  private String file(String path) throws Exception {
    HttpResponse<String> answer = client.get(path);
    assertEquals(200, answer.statusCode(), path);
    String saved = answer.headers().firstValue("Content-Disposition").orElse("");
    assertTrue(saved.matches("attachment; filename=\"[A-Za-z0-9._-]+\""), saved);
    return answer.body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"genes", "chemicals", "diseases"})
  void tablesHaveTheRowsOfTheRecord(String table) throws Exception {
    JsonNode record = client.json("/api/v1" + DIABETES);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter('\t').setHeader().setSkipHeaderRecord(true).get();
    List<CSVRecord> rows =
        CSVParser.parse(file(DIABETES + "/" + table + ".tsv"), format).getRecords();
    assertEquals(record.at("/" + table).size(), rows.size());
    assertFalse(rows.isEmpty());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode mention = record.at("/" + table + "/" + i);
      for (String field : List.of("match", "label", "id", "via"))
        assertEquals(mention.at("/" + field).asText(), rows.get(i).get(field));
      String figures = rows.get(i).get("figures");
      String facet = table.substring(0, table.length() - 1);
      if (i < 5 && !figures.isEmpty())
        assertEquals(
            client
                .json("/api/v1/query?size=0&" + facet + "=" + rows.get(i).get("id"))
                .at("/total")
                .asText(),
            figures);
    }
  }

  @Test
  void geneSetIsTheOneOfTheExport() throws Exception {
    String exported =
        client.get("/api/v1/export?format=gmt&q=figid:PMC4604226__zns9991577730002").body();
    assertEquals(exported, file(KCC2 + "/genes.gmt"));
  }

  @Test
  void pathwayHoldsTheGenesOfOneSpecies() throws Exception {
    Document pathway =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    file(DIABETES + "/pathway.gpml").getBytes(StandardCharsets.UTF_8)));
    assertEquals("Homo sapiens", pathway.getDocumentElement().getAttribute("Organism"));
    Set<String> expected = new TreeSet<>();
    for (JsonNode gene : client.json("/api/v1" + DIABETES).at("/genes"))
      if (gene.at("/organism_id").asInt() == 9606) expected.add(gene.at("/id").asText());
    Set<String> nodes = new TreeSet<>();
    NodeList xrefs = pathway.getElementsByTagName("Xref");
    for (int i = 0; i < xrefs.getLength(); i++) {
      Element xref = (Element) xrefs.item(i);
      if (xref.getAttribute("Database").equals("Entrez Gene"))
        nodes.add("NCBIGene:" + xref.getAttribute("ID"));
    }
    assertEquals(expected, nodes);
  }

  @Test
  void referencesAreReadBack() throws Exception {
    JsonNode record = client.json("/api/v1" + KCC2);
    for (String what : List.of("figure", "paper")) {
      String title = record.at(what.equals("figure") ? "/figtitle" : "/papertitle").asText();
      var ris =
          new RISParser().parse(new StringReader(file(KCC2 + "/" + what + ".ris"))).getReferences();
      assertEquals(1, ris.size());
      assertEquals(title, ris.get(0).getTitle());
      CSLItemData bibtex = bibtex(file(KCC2 + "/" + what + ".bib"));
      assertEquals(2015, bibtex.getIssued().getDateParts()[0][0]);
      assertEquals("Trang", bibtex.getAuthor()[0].getFamily());
      CSLItemData csl = csl(file(KCC2 + "/" + what + ".csl.json"));
      assertEquals(title, csl.getTitle());
      assertEquals(what.equals("figure") ? CSLType.FIGURE : CSLType.ARTICLE_JOURNAL, csl.getType());
    }
  }

  @Test
  void papersAreCitedWithVolumeAndPages() throws Exception {
    CSLItemData csl = csl(file(KCC2 + "/paper.csl.json"));
    assertEquals("J Neurosci", csl.getContainerTitle());
    assertEquals(
        List.of("35", "41", "13879-13888"),
        List.of(csl.getVolume(), csl.getIssue(), csl.getPage()));
    CSLItemData bibtex = bibtex(file(KCC2 + "/paper.bib"));
    assertEquals("J Neurosci", bibtex.getContainerTitle());
    assertEquals("35", bibtex.getVolume());
    assertEquals(
        "Tuan Trang, et al. Opioid Painkillers between Relief and Harm: What Sustained Use Does to"
            + " the Nervous System. J Neurosci. 2015 Oct 14;35(41):13879-13888. PMC4604226."
            + " https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4604226/\n",
        file(KCC2 + "/paper.txt"));
    String figure = file(KCC2 + "/figure.txt");
    assertTrue(figure.startsWith("F2: Microglia-driven loss of chloride balance"), figure);
    assertTrue(figure.contains(". In: Tuan Trang, et al. Opioid Painkillers"), figure);
  }

  private static CSLItemData bibtex(String text) throws Exception {
    BibTeXItemDataProvider items = new BibTeXItemDataProvider();
    items.addDatabase(
        new BibTeXConverter()
            .loadDatabase(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    return items.retrieveItem(items.getIds().iterator().next());
  }

  private static CSLItemData csl(String text) throws Exception {
    List<Map<String, Object>> items =
        new ObjectMapper().readValue(text, new TypeReference<List<Map<String, Object>>>() {});
    assertEquals(1, items.size());
    return CSLItemData.fromJson(items.get(0));
  }

  @Test
  void everyLinkOfThePageToAFileWorks() throws Exception {
    List<String> links = new ArrayList<>();
    var link = java.util.regex.Pattern.compile("href=\"(/figures/[^\"?]+/[^\"?]+)\" download");
    for (var found = link.matcher(client.get(DIABETES).body()); found.find(); )
      links.add(found.group(1));
    assertEquals(13, links.size(), links::toString);
    for (String path : links) assertFalse(file(path).isEmpty(), path);
  }

  @Test
  void unknownFilesAndParametersAreRefused() throws Exception {
    assertEquals(404, client.get(KCC2 + "/genes.xls").statusCode());
    assertEquals(404, client.get("/figures/PMC1__nope/genes.tsv").statusCode());
    assertEquals(400, client.get(KCC2 + "/genes.tsv?q=1").statusCode());
    HttpResponse<String> alias = client.get("/figures/pmc4604226__f2/genes.tsv");
    assertEquals(308, alias.statusCode());
    assertEquals(KCC2 + "/genes.tsv", alias.headers().firstValue("Location").orElseThrow());
  }
}
