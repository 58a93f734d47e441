package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pfocr.figure.Figure;
import pfocr.figure.Paper;
import pfocr.search.Hit;
import pfocr.search.Snippet;
import pfocr.search.Span;

class FigureLabelTest {
  private static Figure figure(String number, String title, String paper) {
    return new Figure(
        "PMC1__ijms-17-01234-g004",
        "",
        number,
        "Figure",
        title,
        "",
        new Paper("PMC1", paper, "", OptionalInt.empty(), "", "", "", "", List.of()),
        "",
        "",
        List.of(),
        List.of(),
        OptionalDouble.empty(),
        "",
        "",
        List.of());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          F2, Figure 2
          ijms-17-01234-f004, Figure 4
          pone-0001985-g006, Figure 6
          nph13996-fig-0001, Figure 1
          RSTB20120377F1, Figure 1
          molecules-21-01146-sch001, Scheme 1
          f1-viruses-02-02436, Figure 1
          fig1-jcbfm.2015.116, Figure 1
          F(4), Figure 4
          FIGURE 7:, Figure 7
          F2 |, Figure 2
          <b>FIG. 5.</b>, Figure 5
          fig_003, Figure 3
          Supplementary F2, Supplementary F2
          CENTRAL ILLUSTRATION, CENTRAL ILLUSTRATION
          '', ''
          """)
  void aNumberIsToldAlsoByTheIdOfAFile(String number, String label) {
    assertEquals(label, FigureLabel.number(figure(number, "", "")));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          F2, Its own, A paper, Its own
          F2, '', A paper, A paper. Figure 2
          ijms-17-01234-f004, '', What is it?, What is it? Figure 4
          '', '', A paper, A paper
          F2, '', '', Figure 2 of PMC1
          '', '', '', Figure of PMC1
          """)
  void aFigureWithoutATitleIsCalledByItsPlaceInThePaper(
      String number, String title, String paper, String label) {
    assertEquals(label, FigureLabel.title(figure(number, title, paper)));
  }

  @Test
  void theTitleOfAHitKeepsItsMarks() {
    Snippet none = new Snippet("", List.of(), false, false);
    Snippet paper = new Snippet("KCC2 & pain", List.of(new Span(0, 4)), false, false);
    Hit hit =
        new Hit(
            figure("F2", "", "KCC2 & pain"),
            1,
            none,
            paper,
            List.of(),
            List.of(),
            List.of(),
            0,
            0,
            0,
            Optional.empty());
    assertEquals("<mark>KCC2</mark> &amp; pain. Figure 2", FigureLabel.html(hit));
  }
}
