package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way through a result from figure to figure, from addresses alone. */
class ResultPlaceTest {
  private final Client client = SampleServer.client();

  private List<String> figids(String query) throws Exception {
    List<String> figids = new ArrayList<>();
    for (JsonNode hit : client.json("/api/v1/query?size=100&" + query).at("/hits"))
      figids.add(hit.at("/_id").asText());
    return figids;
  }

  private String page(String path) throws Exception {
    HttpResponse<String> answer = client.get(path);
    assertEquals(200, answer.statusCode(), path);
    return answer.body();
  }

  private static Optional<String> found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    return matcher.find() ? Optional.of(matcher.group(1).replace("&amp;", "&")) : Optional.empty();
  }

  private static Optional<String> link(String page, String rel) {
    return found(page, "<a rel=\"" + rel + "\" href=\"([^\"]+)\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"q=insulin", "q=signaling&organism=Homo+sapiens&sort=-year", "q=", "sort=figid"})
  void leadsThroughTheWholeResultAndBack(String query) throws Exception {
    List<String> figids = figids(query.equals("q=") ? "q=&sort=-year" : query);
    assertTrue(figids.size() > 3, query);
    String path = "/figures/" + figids.get(0) + "?" + query + "&rank=0";
    List<String> seen = new ArrayList<>();
    String last = path;
    for (Optional<String> next = Optional.of(path); next.isPresent() && seen.size() < 8; ) {
      last = next.get();
      String page = page(last);
      seen.add(found(page, "rel=\"canonical\" href=\"/figures/([^\"]+)\"").orElseThrow());
      assertTrue(page.contains("(" + seen.size() + " of "), last);
      next = link(page, "next");
    }
    assertEquals(figids.subList(0, seen.size()), seen);
    String before = link(page(last), "prev").orElseThrow();
    assertTrue(before.startsWith("/figures/" + figids.get(seen.size() - 2) + "?"), before);
    assertTrue(link(page(path), "prev").isEmpty());
  }

  @Test
  void leadsBackToThePageThatHoldsTheFigure() throws Exception {
    String query = "q=signaling&size=5&view=grid";
    List<String> figids = figids("q=signaling");
    String page = page("/figures/" + figids.get(12) + "?" + query + "&from=10&rank=12");
    String back = found(page, "<a class=\"back\" href=\"([^\"]+)\"").orElseThrow();
    assertTrue(back.endsWith("#hit-" + figids.get(12)), back);
    back = back.replaceFirst("#.*", "");
    assertTrue(page(back).contains("id=\"hit-" + figids.get(12) + '"'), back);
    String list = page(back.replace("&view=grid", "&view=list"));
    assertTrue(list.contains("id=\"hit-" + figids.get(12) + '"'), back);
    assertTrue(back.contains("from=10") && back.contains("size=5") && back.contains("view=grid"));
    String first = page(link(page, "next").orElseThrow());
    assertTrue(first.contains("(14 of "), "the state of the page shown is not the neighbour's");
  }

  @Test
  void findsAFigureThatHasMoved() throws Exception {
    List<String> figids = figids("q=signaling");
    String page = page("/figures/" + figids.get(2) + "?q=signaling&rank=9");
    assertTrue(page.contains("(3 of "), page);
    assertTrue(link(page, "next").orElseThrow().startsWith("/figures/" + figids.get(3) + "?"));
    assertTrue(link(page, "prev").orElseThrow().endsWith("rank=1"));
  }

  @Test
  void keepsTheWayBackWhenTheFigureIsNotInTheResult() throws Exception {
    String page = page("/figures/PMC4604226__zns9991577730002?q=gibberellin&rank=0");
    assertTrue(page.contains("<a class=\"back\" href=\"/?q=gibberellin\">"), page);
    assertTrue(link(page, "next").isEmpty() && link(page, "prev").isEmpty());
    page("/figures/PMC4604226__zns9991577730002?q=morphine&rank=10000");
  }

  @Test
  void showsNothingOfAResultWithoutARank() throws Exception {
    assertFalse(page("/figures/PMC4604226__zns9991577730002?q=morphine").contains("Back to"));
    assertFalse(page("/figures/PMC4604226__zns9991577730002").contains("Back to"));
  }

  @Test
  void keepsTheQueryInTheBox() throws Exception {
    String page = page("/figures/PMC4604226__zns9991577730002?q=morphine&year=2015&rank=0");
    assertTrue(page.contains("type=\"search\" value=\"morphine\""), page);
  }

  @Test
  void oldAddressesLeadHereWithTheirState() throws Exception {
    HttpResponse<String> alias = client.get("/figures/PMC4604226__F2.html?query=morphine&rank=0");
    assertEquals(308, alias.statusCode());
    assertEquals(
        "/figures/PMC4604226__zns9991577730002?q=morphine&rank=0",
        alias.headers().firstValue("Location").orElseThrow());
    String html = page("/figures/PMC4604226__zns9991577730002.html");
    assertTrue(html.contains("rel=\"canonical\" href=\"/figures/PMC4604226__zns9991577730002\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rank=x", "rank=-1", "rank=999999", "rankk=1", "q=a&rank=1&rank=2"})
  void refusesWhatItDoesNotUnderstand(String query) throws Exception {
    HttpResponse<String> answer =
        client.get("/figures/PMC4604226__zns9991577730002?" + query, "Accept", "application/json");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("\"rank"), answer.body());
  }
}
