package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Metrics, feed, search description, and what other origins may do. */
class OperationsTest {
  private static final Client client = SampleServer.client();

  private static Document xml(String path) throws Exception {
    String body = client.get(path).body();
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void metricsCountRequestsByAddressAndStatus() throws Exception {
    client.get("/api/v1/query?q=metrics");
    client.get("/api/v1/query?yeer=metrics");
    String metrics = client.get("/metrics").body();
    assertTrue(
        metrics.contains("pfocr_requests_total{path=\"/api/v1/query\",status=\"200\"} "), metrics);
    assertTrue(
        metrics.contains("pfocr_requests_total{path=\"/api/v1/query\",status=\"400\"} "), metrics);
    assertTrue(
        metrics.contains("pfocr_request_seconds_bucket{path=\"/api/v1/query\",le=\"+Inf\"} "),
        metrics);
    assertTrue(metrics.contains("pfocr_index_figures 131"), metrics);
    for (String line : metrics.split("\n"))
      assertTrue(line.matches("# TYPE \\w+ \\w+|\\w+(\\{[^}]*})? [0-9.]+"), line);
  }

  @Test
  void feedHasTheNewestFiguresOfASearch() throws Exception {
    Document feed = xml("/feed.atom?q=insulin&size=3");
    assertEquals("feed", feed.getDocumentElement().getNodeName());
    assertEquals(3, feed.getElementsByTagName("entry").getLength());
    String newest =
        client.json("/api/v1/query?q=insulin&sort=-year&size=1").at("/hits/0/_id").asText();
    String first = feed.getElementsByTagName("entry").item(0).getTextContent();
    assertTrue(first.contains(newest), first);
    String updated =
        ((Element) feed.getElementsByTagName("entry").item(0))
            .getElementsByTagName("updated")
            .item(0)
            .getTextContent();
    int year = client.json("/api/v1/query?q=insulin&sort=-year&size=1").at("/hits/0/year").asInt();
    assertEquals(year + "-01-01T00:00:00Z", updated, "not the day of the index");
    assertEquals(131, xml("/feed.atom?size=1000").getElementsByTagName("entry").getLength());
  }

  @Test
  void browsersCanAddTheSite() throws Exception {
    Document description = xml("/opensearch.xml");
    assertTrue(client.get("/").body().contains("/opensearch.xml"));
    NodeList urls = description.getElementsByTagName("Url");
    for (int i = 0; i < urls.getLength(); i++) {
      Element url = (Element) urls.item(i);
      String address = url.getAttribute("template").replace("{searchTerms}", "ins");
      HttpResponse<String> answer = client.get(address.replaceAll("^https?://[^/]*", ""));
      assertEquals(200, answer.statusCode(), address);
      String type = answer.headers().firstValue("Content-Type").orElseThrow();
      assertEquals(url.getAttribute("type"), type.replaceAll(";.*", ""), address);
    }
    String icon = description.getElementsByTagName("Image").item(0).getTextContent();
    assertEquals(200, client.get(icon.replaceAll("^https?://[^/]*", "")).statusCode());
  }

  @Test
  void browsersSuggestWhatIsTyped() throws Exception {
    JsonNode live = client.json("/api/v1/suggest?format=opensearch&q=insu");
    JsonNode ours = client.json("/api/v1/suggest?q=insu");
    assertEquals("insu", live.get(0).asText());
    assertEquals(4, live.size());
    for (int i = 0; i < ours.at("/suggestions").size(); i++) {
      assertEquals(ours.at("/suggestions/" + i + "/text"), live.at("/1/" + i));
      assertEquals(200, client.get(live.at("/3/" + i).asText()).statusCode());
    }
    assertTrue(live.at("/1").size() > 0 && live.at("/1").size() == live.at("/3").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/query", "/api/v1/export", "/api/v1/figures/x", "/api/v1/metadata"})
  void otherOriginsMayAsk(String path) throws Exception {
    HttpResponse<String> options = client.send("OPTIONS", path, BodyPublishers.noBody());
    assertEquals(204, options.statusCode());
    assertEquals("*", options.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    String methods = options.headers().firstValue("Access-Control-Allow-Methods").orElseThrow();
    assertTrue(methods.contains("GET") && methods.contains("HEAD"), methods);
    HttpResponse<String> head = client.send("HEAD", path, BodyPublishers.noBody());
    assertEquals(client.get(path).statusCode(), head.statusCode());
    assertEquals("", head.body());
  }
}
