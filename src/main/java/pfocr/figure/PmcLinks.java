package pfocr.figure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of a figure at PubMed Central and PFOCR. */
public final class PmcLinks {
  private static final String NCBI = "https://www.ncbi.nlm.nih.gov";

  private PmcLinks() {}

  /** The article. */
  public static String article(Figure figure) {
    return NCBI + "/pmc/articles/" + part(figure.paper().pmcid()) + "/";
  }

  /** The figure's page; the article when the record names none. */
  public static String figure(Figure figure) {
    String link = figure.figlink();
    return link.matches("/pmc/[\\w./~-]+") ? NCBI + link : article(figure);
  }

  /** The image; "" when the record names no file. */
  public static String image(Figure figure) {
    return figure.filename().isEmpty() ? "" : article(figure) + "bin/" + part(figure.filename());
  }

  /** The figure's page at PFOCR. */
  public static String pfocr(Figure figure) {
    return "https://pfocr.wikipathways.org/figures/" + part(figure.figid()) + ".html";
  }

  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
