package pfocr.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShorthandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          ERK1/2: ERK1 ERK2
          ERK-1/2: ERK-1 ERK-2
          SMAD2/3: SMAD2 SMAD3
          Smad1/5/8: Smad1 Smad5 Smad8
          WNT9-11: WNT9 WNT10 WNT11
          TLR2/6: TLR2 TLR6
          AdipoR1/R2: AdipoR1 AdipoR2
          MEK1/2: MEK1 MEK2
          JNK1/2/3: JNK1 JNK2 JNK3
          p38α/β: p38α p38β
          IKKα/β: IKKα IKKβ
          GSK-3α/β: GSK-3α GSK-3β
          CDK4/6: CDK4 CDK6
          Akt1/2: Akt1 Akt2
          MMP-2/-9: MMP-2 MMP-9
          MMP2/9: MMP2 MMP9
          p42/44: p42 p44
          caspase-3/7: caspase-3 caspase-7
          LATS1/2: LATS1 LATS2
          FGFR1-4: FGFR1 FGFR2 FGFR3 FGFR4
          Sirt1–3: Sirt1 Sirt2 Sirt3
          CXCL9–11: CXCL9 CXCL10 CXCL11
          ERK1⁄2: ERK1 ERK2
          """)
  void shorthandIsWrittenOut(String word, String names) {
    assertEquals(List.of(names.split(" ")), Shorthand.expand(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p38/MAPK",
        "1/2",
        "3/4/2010",
        "and/or",
        "t1/2",
        "T1/2",
        "STAT1/JAK2",
        "C57BL/6",
        "IL-6",
        "MMP-2",
        "14-3-3",
        "Aβ25-35",
        "Aβ1-42",
        "Ang1-7",
        "miR-17-92",
        "WNT11-9",
        "1995-2004",
        "km/h",
        "ERK1/x",
        "",
        "/",
        "-",
        "GLP-1",
        "COVID-19",
        "TP53/PTEN",
        "2/ERK"
      })
  void otherWordsAreLeftAlone(String word) {
    assertEquals(List.of(), Shorthand.expand(word));
  }

  @Test
  void slashesAlsoStandBetweenWholeNames() {
    assertEquals(List.of("p38", "MAPK"), Shorthand.parts("p38/MAPK"));
    assertEquals(List.of("CIP1", "WAF1"), Shorthand.parts("CIP1/ WAF1"));
    assertEquals(List.of("AKT"), Shorthand.parts("AKT"));
  }

  @ParameterizedTest
  @CsvSource({
    "P13K,PI3K",
    "elF2,eIF2",
    "lL6,IL6",
    "IL1O,IL10",
    "8CL2,BCL2",
    "TNFRSF1O,TNFRSF10",
    "lL-1O,IL-10",
    "carnk,camk",
    "MAP1LC38,MAP1LC3B"
  })
  void aMisreadWordHasTheTrueReading(String word, String meant) {
    assertTrue(Ocr.readings(word).contains(meant), () -> "" + Ocr.readings(word));
  }

  @Test
  void aWordIsMisreadOnlyForWhatLooksLikeIt() {
    assertTrue(Ocr.isMisread("P13K", "PI3K"));
    assertTrue(Ocr.isMisread("8CL2", "BCL2"));
    assertFalse(Ocr.isMisread("PI3K", "PI3K"));
    assertFalse(Ocr.isMisread("pi-3k", "PI3K"));
    assertFalse(Ocr.isMisread("KCC2", "SLC12A5"));
    assertFalse(Ocr.isMisread("P13K", ""));
  }

  @Test
  void aClearWordHasNoOtherReading() {
    assertEquals(List.of(), Ocr.readings("akt"));
    assertEquals(List.of(), Ocr.readings(""));
    assertEquals(List.of(), Ocr.readings("a whole line of words in 1 picture"));
  }
}
