package pfocr.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pfocr.TestFigures;

/** BibTeX counts braces without regard to what stands before them. */
class BibtexWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "}",
        "{",
        "a } b",
        "\\}",
        "\\{",
        "\\\\}",
        "}}}} @article{x, title = {y}}",
        "{\\textbraceleft",
        "a {b} c } {",
        "100% & $5 #1 _x ^2 ~3 \\"
      })
  void everyEntryIsBalanced(String hostile) throws Exception {
    StringWriter out = new StringWriter();
    var record = TestFigures.kcc2().title(hostile).caption(hostile).record();
    Export.write(List.of(record).iterator(), 1, ExportFormat.BIBTEX, Selection.ALL, out);
    int depth = 0;
    int entries = 0;
    for (char c : out.toString().toCharArray()) {
      if (c == '{') depth++;
      if (c == '}') depth--;
      if (c == '}' && depth == 0) entries++;
      assertTrue(depth >= 0, out.toString());
    }
    assertEquals(0, depth, out.toString());
    assertEquals(1, entries, out.toString());
  }
}
