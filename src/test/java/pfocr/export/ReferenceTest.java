package pfocr.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pfocr.TestFigures;

class ReferenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Marie W. Wooten, et al. Mol Cell Biol. 2001 Dec;21(24):8414-8427. | Marie W. | Wooten
          Joe B. Harford. Gene Expr. 1995;4(6):357-367.                     | Joe B.   | Harford
          Sota Omoigui. Immun Ageing. 2007;4:1-1.                           | Sota     | Omoigui
          Elizabeth J Meredith, et al. Immunology. 2005 Jul;115(3):289-295. | Elizabeth J | Meredith
          Pok Man Hau, et al. Viruses. 2017 Nov;9(11):341.                  | Pok Man  | Hau
          2017 Nov;9(11):341.                                               | ''       | ''
          ''                                                                | ''       | ''
          """)
  void firstAuthorIsReadWithAllInitials(String citation, String given, String family) {
    String author = Reference.of(TestFigures.kcc2().citation(citation).record().figure()).author();
    assertEquals(given, Reference.given(author));
    assertEquals(family, Reference.family(author));
  }
}
