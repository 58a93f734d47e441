package pfocr.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListParserTest {
  private static final Set<String> KNOWN =
      Set.of("TP53", "EGFR", "AKT1", "valproic acid", "1", "7157", "1956", "TGF", "beta", "B, C");

  private static List<String> names(String text) {
    return ListParser.names(text, KNOWN::contains, 2_000, "genes");
  }

  @Test
  void anySeparatorDivides() {
    List<String> three = List.of("TP53", "EGFR", "AKT1");
    for (String text :
        List.of(
            "TP53\nEGFR\nAKT1",
            "TP53\r\nEGFR\r\n\r\nAKT1\r\n",
            "TP53,EGFR,AKT1",
            "TP53, EGFR,, AKT1,",
            "TP53;EGFR; AKT1",
            "TP53\tEGFR\tAKT1",
            "TP53 EGFR  AKT1",
            "TP53|EGFR|AKT1",
            "\"TP53\",\"EGFR\",\"AKT1\"",
            "'TP53', 'EGFR', 'AKT1'",
            "\u2018TP53\u2019\n\u2018EGFR\u2019\n\u2018AKT1\u2019",
            "TP53 EGFR\nAKT1",
            "• TP53\n• EGFR\n• AKT1",
            "TP53, EGFR and AKT1",
            "TP53, EGFR, and AKT1",
            "TP53 & EGFR & AKT1",
            "TP53, EGFR\nAKT1\n")) assertEquals(three, names(text), text);
  }

  @Test
  void namesOfSeveralWordsStayWhole() {
    assertEquals(List.of("TP53", "valproic acid"), names("TP53\nvalproic acid"));
    assertEquals(List.of("valproic acid", "EGFR"), names("valproic acid, EGFR"));
    assertEquals(List.of("TP53", "valproic acid", "EGFR"), names("TP53 valproic acid EGFR"));
    assertEquals(List.of("some new drug", "EGFR"), names("some new drug, EGFR"));
    assertEquals(List.of("TGF beta 1", "EGFR"), names("TGF beta 1\nEGFR"));
    assertEquals(List.of("B, C", "EGFR"), names("B, C\nEGFR"));
  }

  @Test
  void unknownWordsAmongSymbolsTakeNoneAway() {
    List<String> all = List.of("AKT1", "TP53", "foobar1", "EGFR");
    for (String text :
        List.of(
            "AKT1,TP53 foobar1 EGFR",
            "AKT1\nTP53 foobar1 EGFR",
            "AKT1 TP53 foobar1,EGFR",
            "AKT1|TP53 foobar1 EGFR")) assertEquals(all, names(text), text);
    assertEquals(List.of("a word of EGFR", "TP53"), names("a word of EGFR\nTP53"));
    assertEquals(List.of("EGFR of the TP53 kind", "TP53"), names("EGFR of the TP53 kind\nTP53"));
  }

  @Test
  void commasOfChemicalNamesDoNotDivide() {
    assertEquals(List.of("1,2-dichloroethane", "TP53"), names("1,2-dichloroethane, TP53"));
    assertEquals(List.of("2,4,6-trinitrotoluene"), names("2,4,6-trinitrotoluene"));
    assertEquals(List.of("IP(3,4,5)P3", "TP53"), names("IP(3,4,5)P3,TP53"));
    assertEquals(List.of("TP53", "2-DG"), names("TP53,2-DG"));
    assertEquals(List.of("7157", "1956"), names("7157,1956"));
    assertEquals(List.of("(TP53", "EGFR"), names("(TP53,EGFR"));
  }

  @Test
  void nothingIsAnEmptyList() {
    for (String text : List.of("", " ", "\n\n", ",;\t|", "\"\""))
      assertEquals(List.of(), names(text));
  }

  @Test
  void tooManyEntriesAreRefusedByTheNameOfTheList() {
    String text = "TP53,".repeat(2_001);
    var refusal = assertThrows(IllegalArgumentException.class, () -> names(text));
    assertTrue(refusal.getMessage().startsWith("genes has more than 2,000"), refusal.getMessage());
    assertEquals(2_000, names("TP53,".repeat(2_000)).size());
  }

  @Test
  void canonicalListsReadTheSame() {
    for (String text : List.of("TP53\nEGFR", "\nTP53 EGFR\n", "a,b\tc\n", "valproic acid\r\nTP53"))
      assertEquals(names(text), names(ListParser.canonical(text)), text);
    assertEquals("TP53;EGFR", ListParser.canonical("TP53\r\n\r\nEGFR\n"));
  }

  /** Searching the rest of the text from every sign of it would take hours. */
  @Test
  void longTextsTakeNoLongerThanTheyAre() {
    for (String part : List.of("(", " ", "1,", "',", "\"", "(1,", "a ")) {
      String text = part.repeat(200_000 / part.length()) + "x";
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> ListParser.names(text, KNOWN::contains, 1_000_000, "genes"),
          part);
    }
  }
}
