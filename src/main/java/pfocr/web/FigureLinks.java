package pfocr.web;

import java.util.ArrayList;
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
    List<String> all = new ArrayList<>(2);
    all.add(
        EUROPE_PMC
            + "/api/fulltextRepo?pmcId="
            + pmcid
            + "&type=FILE&fileName="
            + file
            + "&mimeType=image/jpg");
    all.add(PmcLinks.image(figure));
    return all;
  }

  private static String part(String text) {
    return QueryString.encodePath(text);
  }
}
