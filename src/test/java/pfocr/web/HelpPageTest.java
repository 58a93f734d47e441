package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import pfocr.query.SearchField;
import pfocr.query.SearchRequest;
import pfocr.search.ResultPage;

class HelpPageTest {
  @Test
  void everyFieldHasAMeaningAndASearchThatFindsFigures() throws Exception {
    String page = SampleServer.client().get("/help").body();
    assertEquals(SearchField.values().length, FieldHelp.ALL.size());
    for (FieldHelp help : FieldHelp.ALL) {
      SearchField field = SearchField.of(help.key()).orElseThrow();
      assertFalse(help.meaning().isBlank(), help.key());
      assertTrue(page.contains("<code>" + help.key() + "</code>"), help.key());
      assertTrue(page.contains(String.join(", ", help.also())), help.key());
      assertTrue(page.contains(help.href().replace("&", "&amp;")), help.href());
      assertEquals(field.names().size() - 1, help.also().size());
      assertTrue(help.example().startsWith(field.key() + ":"), help.example());
      ResultPage found = SampleServer.search().search(SearchRequest.of(help.example()));
      assertEquals(List.of(), found.warnings(), help.example());
      assertTrue(found.total() > 0, help.example());
      assertTrue(found.total() < 131, help.example());
    }
  }
}
