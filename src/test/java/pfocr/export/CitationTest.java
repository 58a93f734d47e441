package pfocr.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pfocr.TestFigures;

/** Citations of records, taken apart and put together again. */
class CitationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Tuan Trang, et al. J Neurosci. 2015 Oct 14;35(41):13879-13888.        | Tuan Trang        | J Neurosci        | 35  | 41  | 13879-13888",
        "Breanna Q. Shen, et al. Sci Rep. 2023;13:4670.                        | Breanna Q. Shen   | Sci Rep           | 13  | -   | 4670",
        "Itsuro Kazama. Neurochem Res. 2023 Mar 23 :1-5.                       | Itsuro Kazama     | Neurochem Res     | -   | -   | 1-5",
        "Joe B. Harford. Gene Expr. 1995;4(6):357-367.                         | Joe B. Harford    | Gene Expr         | 4   | 6   | 357-367",
        "Amanda L. Lewis, et al. J Biol Chem. ;282(38):27562-27571.            | Amanda L. Lewis   | J Biol Chem       | 282 | 38  | 27562-27571",
        "Anna Coenen, et al. F1000Res. 2023;107(7-8):2209.                     | Anna Coenen       | F1000Res          | 107 | 7-8 | 2209",
        "J.-P. Sartre, et al. J Mol Med (Berl). 2023;101(3):201-222.           | J.-P. Sartre      | J Mol Med (Berl)  | 101 | 3   | 201-222",
        "Merve S. Zeden, et al. bioRxiv. 2023 Mar 7:2023.03.03.530734.         | Merve S. Zeden    | bioRxiv           | -   | -   | 2023.03.03.530734",
        "something else                                                        | -                 | -                 | -   | -   | -"
      })
  void partsOfACitationAreRead(
      String citation, String author, String journal, String volume, String issue, String pages) {
    CitationLine line = CitationLine.of(citation);
    assertEquals(text(author), Reference.author(citation));
    assertEquals(text(journal), line.journal());
    assertEquals(text(volume), line.volume());
    assertEquals(text(issue), line.issue());
    assertEquals(text(pages), line.pages());
    assertTrue(line.authors().startsWith(text(author)));
    assertTrue(citation.endsWith(line.rest()));
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }

  /** Would not end if the patterns tried all ways to read it. */
  @Test
  void longNonsenseIsReadToItsEnd() {
    String nonsense = "Aa. 1995; ".repeat(2_000) + "A.".repeat(2_000);
    assertEquals(nonsense, CitationLine.of(nonsense).rest());
  }

  @Test
  void sentencesEndOnceAndNameTheFigure() {
    var figure = TestFigures.kcc2().doi("10.1000/xyz").record().figure();
    assertEquals(
        "Tuan Trang, et al. Opioids between relief and harm. J Neurosci. 2015 Oct"
            + " 14;35(41):13879-13888. doi:10.1000/xyz. PMC4604226."
            + " https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4604226/",
        Citation.ofPaper(figure).sentence());
    assertTrue(
        Citation.ofFigure(figure)
            .sentence()
            .startsWith(
                "F2: Microglia lower KCC2 in morphine hyperalgesia. In: Tuan Trang, et al."));
    var bare = TestFigures.figure("PMC1__f").caption("A cell.").record().figure();
    assertEquals(
        "PMC1. https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/", Citation.ofPaper(bare).sentence());
    for (Citation.Style style : Citation.Style.values())
      assertTrue(Citation.ofFigure(bare).in(style).endsWith("\n"), style.name());
  }
}
