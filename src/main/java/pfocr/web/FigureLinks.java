package pfocr.web;

import java.util.List;
import pfocr.figure.Figure;
import pfocr.figure.PmcLinks;

/** The addresses of a figure, here and elsewhere. */
public final class FigureLinks {
  private static final String EUROPE_PMC = "https://europepmc.org";

  private FigureLinks() {}

  /** Its page. */
  public static String page(Figure figure) {
    return page(figure.figid());
  }

  static String page(String figid) {
    return "/figures/" + QueryString.encodePath(figid);
  }

  /**
   * Its page with the result it stands in, for links to its neighbours there.
   *
   * @param rank its place in the result, counted from 0
   */
  public static String page(Figure figure, Asked asked, int rank) {
    return page(figure.figid(), asked, rank);
  }

  static String page(String figid, Asked asked, int rank) {
    String state = asked.with(r -> r.withPage(0, r.size())).toString();
    return page(figid) + "?" + state + (state.isEmpty() ? "" : "&") + Param.RANK.key() + "=" + rank;
  }

  /** Its record as JSON. */
  public static String record(Figure figure) {
    return record(figure.figid());
  }

  static String record(String figid) {
    return "/api/v1/figures/" + QueryString.encodePath(figid);
  }

  /** Figures like it, as JSON. */
  public static String similar(Figure figure) {
    return record(figure) + "/similar";
  }

  /** The page of a gene, chemical, disease, family or organism. */
  public static String entity(String curie) {
    return "/entities/" + QueryString.encodePath(curie);
  }

  /** The article at PubMed Central. */
  public static String article(Figure figure) {
    return PmcLinks.article(figure);
  }

  /** The figure's page at PubMed Central; the article when the record names none. */
  public static String pmcFigure(Figure figure) {
    return PmcLinks.figure(figure);
  }

  /** The article at Europe PMC. */
  public static String europePmc(Figure figure) {
    return EUROPE_PMC + "/article/PMC/" + part(figure.paper().pmcid());
  }

  /** The article at PubTator3, with what text mining finds in it. */
  public static String pubTator(Figure figure) {
    return "https://www.ncbi.nlm.nih.gov/research/pubtator3/docsum?text="
        + part(figure.paper().pmcid());
  }

  /** The figure at the PFOCR site. */
  public static String oldSite(Figure figure) {
    return PmcLinks.pfocr(figure);
  }

  /** Where errors in a record are reported: PFOCR makes the records. */
  public static String report(Figure figure) {
    return "https://github.com/wikipathways/pfocr-database/issues/new?title="
        + part("Record " + figure.figid());
  }

  /** The DOI's address. */
  public static String doi(Figure figure) {
    return "https://doi.org/" + part(figure.paper().doi()).replace("%2F", "/");
  }

  /** The network at NDEx. */
  public static String ndex(Figure figure) {
    return "https://www.ndexbio.org/viewer/networks/" + part(figure.ndex());
  }

  /** The pathway at WikiPathways. */
  public static String wikipathways(Figure figure) {
    return "https://www.wikipathways.org/pathways/" + part(figure.wikipathways()) + ".html";
  }

  /** Addresses of the image, best first; empty when the record has no file name. */
  public static List<String> images(Figure figure) {
    if (figure.filename().isEmpty()) return List.of();
    String pmcid = part(figure.paper().pmcid());
    String file = part(figure.filename());
    String repository =
        EUROPE_PMC
            + "/api/fulltextRepo?pmcId="
            + pmcid
            + "&type=FILE&fileName="
            + file
            + "&mimeType=image/jpg";
    String bin = "/articles/" + pmcid + "/bin/" + file;
    return List.of(
        repository, EUROPE_PMC + bin, "https://pmc.ncbi.nlm.nih.gov" + bin, PmcLinks.image(figure));
  }

  /** The sources of the image behind the first, as one attribute: no address holds a blank. */
  public static String moreImages(Figure figure) {
    List<String> images = images(figure);
    return images.isEmpty() ? "" : String.join(" ", images.subList(1, images.size()));
  }

  private static String part(String text) {
    return QueryString.encodePath(text);
  }
}
