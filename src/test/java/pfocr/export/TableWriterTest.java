package pfocr.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠SUM(A1)", " =1", " ＝1"})
  void noSpreadsheetCalculatesACell(String text) {
    assertEquals("'" + text.strip(), TableWriter.safe(text));
  }

  @Test
  void otherTextsStay() {
    for (String text : new String[] {"", "a=b", "Ca2+", "1－2"})
      assertEquals(text, TableWriter.safe(text));
  }
}
