package pfocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.index.IndexReport;

/** Named examples; the first is the KCC2 and morphine figure. */
public final class TestFigures {
  public static final String KCC2 = "PMC4604226__zns9991577730002";
  public static final String NERVE = "PMC4604226__zns9991577730001";
  public static final String TRKB = "PMC3946160__nihms551820f4";
  public static final String OSTEOCLAST = "PMC1000003__f1";
  public static final String MALARIA = "PMC1000004__f2";
  public static final String GROWTH = "PMC1000005__f1";
  public static final String DIABETES = "PMC1000006__sch1";
  public static final String YEARLESS = "PMC1000007__f3";
  public static final String TITLE_ONLY = "PMC1000008__f1";
  public static final String UNTITLED = "PMC1000009__f1";
  public static final String HOSTILE = "PMC1000010__f1";
  public static final String LONG = "PMC1000011__f1";
  public static final String MOUSE = "PMC1000012__ga1";
  public static final String WORDY = "PMC1000013__f1";

  private TestFigures() {}

  public static FigureBuilder figure(String figid) {
    return new FigureBuilder(figid);
  }

  public static FigureBuilder kcc2() {
    return figure(KCC2)
        .alias("PMC4604226__F2")
        .number("F2")
        .type("Figure")
        .title("Microglia lower KCC2 in morphine hyperalgesia")
        .caption(
            "Sustained morphine turns the microglia of the dorsal horn reactive and raises their"
                + " P2X4R channels. P2X4R makes them secrete BDNF, which lowers the"
                + " potassium-chloride cotransporter KCC2 in lamina I neurons.")
        .paper("Opioids between relief and harm.")
        .citation("Tuan Trang, et al. J Neurosci. 2015 Oct 14;35(41):13879-13888.")
        .keywords("opioids", "chronic pain")
        .year(2015)
        .organisms("Homo sapiens")
        .score(0.83772)
        .alias("TrkB", "NTRK2", 4915)
        .gene("BDNF", 627)
        .alias("KCC2", "SLC12A5", 57468)
        .chemical("GABA", "D005680")
        .chemical("Morphine", "D009020");
  }

  /** Figures with all the holes that records have. */
  public static List<FigureBuilder> all() {
    return List.of(
        kcc2(),
        figure(NERVE)
            .alias("PMC4604226__F1")
            .number("F1")
            .type("Figure")
            .title("Opioid receptors on a sensory nerve")
            .caption("Where opioids act along the nerve that carries pain to the spinal cord.")
            .paper("Opioids between relief and harm.")
            .year(2015)
            .organisms("Homo sapiens")
            .score(0.91)
            .chemical("Morphine", "D009020"),
        figure(TRKB)
            .type("Figure")
            .title("Survival signals of BDNF")
            .caption("BDNF binds TrkB and protects the neurons of the retina.")
            .paper("Neuroprotection in glaucoma.")
            .citation("Valeria Galindez, Prog Retin Eye Res. 2014")
            .keywords("glaucoma", "retinal ganglion cells")
            .year(2014)
            .organisms("Mus musculus", "Homo sapiens")
            .doi("10.1016/j.preteyeres.2014.01.002")
            .ndex("0f0c8b3a-1f5e-11ef-9621-005056ae23aa")
            .gene("BDNF", 627)
            .gene("NTRK2", 4915),
        figure(OSTEOCLAST)
            .type("Figure")
            .title("NF-κB in the osteoclast")
            .caption("TNF-α activates NF-κB and the osteoclast resorbs bone.")
            .year(2009)
            .organisms("Homo sapiens", "Mus musculus")
            .alias("TNF-α", "TNF", 7124)
            .alias("NF-κB", "NFKB1", 4790),
        figure(MALARIA)
            .type("Figure")
            .title("Cytokines of the infected host")
            .caption("In malaria TNFalpha and NF-kappaB drive the fever of the host.")
            .year(2003)
            .organisms("Homo sapiens")
            .disease("Malaria", "D008288")
            .alias("TNFalpha", "TNF", 7124),
        figure(GROWTH)
            .type("Figure")
            .title("Growth factors and the MAP kinases")
            .caption("A growth factor signals through ERK to the nucleus of the fibroblast.")
            .year(2010)
            .organisms("Rattus norvegicus")
            .score(0.2)
            .member("ERK", "MAPK1", 5594)
            .member("ERK", "MAPK3", 5595),
        figure(DIABETES)
            .type("Scheme")
            .title("Insulin resistance in muscle")
            .caption("Glucose uptake falls when the insulin receptor of the muscle tires.")
            .year(2020)
            .disease("Diabetes", "D003920")
            .chemical("Glucose", "D005947")
            .gene("INSR", 3643),
        figure(YEARLESS)
            .type("Figure")
            .title("Sleep in rats")
            .paper("Sleep in rats and other mammals.")
            .caption("The sleeping rat and its hypothalamus.")
            .organisms("Rattus norvegicus")
            .chemical("GABA", "D005680"),
        figure(TITLE_ONLY).type("Figure").title("Ergosterol pathway of Candida").year(1999),
        figure(UNTITLED)
            .type("Figure")
            .caption("Gibberellin lets the pea grow tall.")
            .year(1999)
            .organisms("Pisum sativum"),
        figure(HOSTILE)
            .type("Figure")
            .title("<b>fever</b> & \"pain\"")
            .caption("<script>alert('fever')</script> & <mark>fever</mark> \uD83D\uDE00 fever-like")
            .paper("</title><img src=x onerror=fever>.")
            .year(2021)
            .gene("<i>BDNF</i>", 627),
        figure(LONG)
            .type("Figure")
            .title("Hedgehog at the cilium")
            .caption(longCaption())
            .year(2012)
            .organisms("Mus musculus"),
        figure(MOUSE)
            .type("Graphical abstract")
            .title("Hedgehog in the limb bud of the mouse")
            .caption("The limb bud grows under Hedgehog.")
            .year(2012)
            .organisms("Mus musculus")
            .score(0.5),
        figure(WORDY)
            .type("Figure")
            .title("A phosphorylation cascade")
            .caption("Phosphatases and phosphorylases answer each phosphorylated kinase; lamina I.")
            .year(2012)
            .organisms("Drosophila melanogaster")
            .score(0.7));
  }

  /** Sentences of filling, two of which say something about the cilium, far apart. */
  private static String longCaption() {
    String filling = "Nothing of note happens in this panel, which shows the usual controls. ";
    return filling.repeat(3)
        + "Smoothened enters the cilium when Hedgehog binds its receptor. "
        + filling.repeat(5)
        + "Gli proteins leave the cilium and Hedgehog targets are transcribed. "
        + filling.repeat(4).strip();
  }

  /** Writes a folder with {@code _figures/}, as the repository of the project has it. */
  public static Path writeMarkdown(Path folder, List<FigureBuilder> figures) throws IOException {
    Path target = Files.createDirectories(folder.resolve("_figures"));
    for (FigureBuilder figure : figures)
      Files.writeString(target.resolve(figure.figid() + ".md"), figure.markdown());
    return folder;
  }

  public static Path writeNdjson(Path file, List<FigureBuilder> figures) throws IOException {
    return Files.writeString(
        file, figures.stream().map(f -> f.json() + "\n").collect(Collectors.joining()));
  }

  /** Brings an index up to date with a source whose records must all be good. */
  public static IndexReport index(Path source, Path index) throws IOException {
    var options = new IndexBuilder.Options(index, false, 1, Optional.empty());
    IndexReport report = IndexBuilder.build(List.of(source), options, IndexProgress.NONE);
    if (!report.problems().isEmpty()) throw new AssertionError(report.problems());
    return report;
  }
}
