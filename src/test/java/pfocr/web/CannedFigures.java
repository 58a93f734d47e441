package pfocr.web;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Paper;
import pfocr.figure.Provenance;
import pfocr.figure.Taxon;
import pfocr.search.NamedPlace;
import pfocr.search.Span;

/** A handful of figures, one of them hostile. */
final class CannedFigures {
  static final String FIRST = "PMC4604226__zns9991577730002";

  static final List<FigureRecord> ALL =
      List.of(
          record(
              FIRST,
              "F2",
              2015,
              "Microglial-mediated disruption of chloride homeostasis in spinal lamina I neurons"
                  + " gates morphine hyperalgesia",
              "Morphine activates microglia, whose BDNF acts on TrkB to downregulate the"
                  + " potassium-chloride cotransport KCC2, resulting in a dysregulation of chloride"
                  + " homeostasis and a weaker inhibition by GABA.",
              "Homo sapiens",
              gene("KCC2", "SLC12A5", 57468),
              gene("BDNF", "BDNF", 627),
              gene("TrkB", "NTRK2", 4915),
              chemical("Morphine", "D009020"),
              chemical("GABA", "D005680")),
          record(
              "PMC1__<script>alert(1)</script>",
              "F1",
              2019,
              "Title with <script>alert('title')</script> and \"><img src=x onerror=alert(2)>",
              "A caption </p><script>alert(3)</script> & \"><img src=x onerror=alert(4)> about"
                  + " chloride.",
              "Mus musculus\"><b>",
              gene("<b>TNF</b>", "TNF\"><i>", 7124)),
          record(
              "PMC6838365__fx1",
              "SF1",
              2008,
              "NF-κB signalling after TNF-α binds its receptor",
              "",
              "Homo sapiens",
              gene("NF-κB", "NFKB1", 4790),
              gene("TNFα", "TNF", 7124)),
          record(
              "PMC2691592__gr3",
              "F3",
              0,
              "Chloride channels of the nematode",
              "Channels that let chloride through.",
              "Caenorhabditis elegans",
              gene("clh-3", "clh-3", 174575)),
          record(
              "PMC4604226__zns9991577730003",
              "F3",
              2015,
              "Receptors of opioids and their trafficking",
              "Opioid receptors with morphine bound.",
              "Rattus norvegicus",
              gene("MOR", "OPRM1", 4988),
              chemical("Morphine", "D009020")));

  private CannedFigures() {}

  /** The first place of each drawn word in the caption. */
  static List<NamedPlace> places(FigureRecord record) {
    String caption = record.figure().caption();
    return record.mentions().stream()
        .filter(mention -> caption.contains(mention.word()))
        .map(mention -> {
          int start = caption.indexOf(mention.word());
          return new NamedPlace(new Span(start, start + mention.word().length()), List.of(mention));
        })
        .sorted(Comparator.comparingInt(place -> place.span().start()))
        .toList();
  }

  private static FigureRecord record(
      String figid,
      String number,
      int year,
      String title,
      String caption,
      String organism,
      Mention... mentions) {
    String pmcid = figid.substring(0, figid.indexOf("__"));
    Paper paper =
        new Paper(
            pmcid,
            "Pain and Poppies: The Good, the Bad, and the Ugly of Opioid Analgesics.",
            "Trang T, et al. J Neurosci. " + year + ";35(41):13879-88.",
            year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
            "10.1523/JNEUROSCI.2711-15.2015",
            "The Journal of Neuroscience",
            "J Neurosci",
            "Society for Neuroscience",
            List.of("opioids", "pain"));
    Figure figure =
        new Figure(
            figid,
            pmcid + "__" + number,
            number,
            number.startsWith("S") ? "Supplemental figure" : "Figure",
            title,
            caption,
            paper,
            figid.substring(figid.indexOf("__") + 2) + ".jpg",
            "/pmc/articles/" + pmcid + "/figure/" + number + "/",
            List.of(organism),
            List.of(organism),
            OptionalDouble.of(0.93),
            "",
            "",
            List.of());
    return new FigureRecord(figure, List.of(mentions));
  }

  private static Mention gene(String word, String symbol, int id) {
    Provenance provenance = word.equals(symbol) ? Provenance.APPROVED : Provenance.ALIAS;
    return new Mention(
        EntityType.GENE, word, "", "NCBIGene:" + id, symbol, "", "", provenance, Taxon.HUMAN);
  }

  private static Mention chemical(String word, String id) {
    return new Mention(
        EntityType.CHEMICAL,
        word,
        "",
        "MESH:" + id,
        word,
        "CHEBI:17303",
        "",
        Provenance.APPROVED,
        Taxon.UNKNOWN);
  }
}
