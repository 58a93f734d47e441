package pfocr.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import pfocr.export.Citation;
import pfocr.export.ExportFormat;
import pfocr.export.Gpml;
import pfocr.export.MentionFile;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.Taxon;
import pfocr.search.FigureDetail;

/** What a figure's page offers for download, by the last part of its address. */
final class FigureFiles {
  static final String GMT = "genes.gmt";
  static final String GPML = "pathway.gpml";

  /** What there is, and what makes it. */
  private static final Map<String, Function<FigureDetail, Answer>> FILES = files();

  /** The names of all files. */
  static final Set<String> NAMES = FILES.keySet();

  private FigureFiles() {}

  private static Map<String, Function<FigureDetail, Answer>> files() {
    Map<String, Function<FigureDetail, Answer>> files = new LinkedHashMap<>();
    for (EntityType type : EntityType.values()) files.put(tsv(type), detail -> tsv(detail, type));
    files.put(GMT, FigureFiles::gmt);
    files.put(GPML, FigureFiles::gpml);
    for (Citation.Style style : Citation.Style.values()) {
      files.put(citation(false, style), detail -> cited(Citation.ofFigure(figure(detail)), style));
      files.put(citation(true, style), detail -> cited(Citation.ofPaper(figure(detail)), style));
    }
    return files;
  }

  /** The address of a file of a figure. */
  static String url(Figure figure, String file) {
    return FigureLinks.page(figure) + "/" + file;
  }

  /** The file's name for a reference to the figure or to its paper. */
  static String citation(boolean paper, Citation.Style style) {
    return (paper ? "paper." : "figure.") + style.extension();
  }

  /** The name of the table of a kind. */
  static String tsv(EntityType type) {
    return type.key() + "s.tsv";
  }

  /** The file of one of the {@link #NAMES}. */
  static Answer of(FigureDetail detail, String file) {
    return FILES.get(file).apply(detail);
  }

  private static Answer tsv(FigureDetail detail, EntityType type) {
    return answer(
        ExportFormat.TSV.contentType(), MentionFile.tsv(detail.record(), type, detail::figures));
  }

  private static Answer gmt(FigureDetail detail) {
    return answer(ExportFormat.GMT.contentType(), MentionFile.gmt(detail.record()));
  }

  private static Answer gpml(FigureDetail detail) {
    Taxon organism = EntityTable.of(detail, EntityType.GENE).organism();
    return answer("application/gpml+xml; charset=utf-8", Gpml.write(detail.record(), organism));
  }

  private static Answer cited(Citation citation, Citation.Style style) {
    return answer(style.contentType(), citation.in(style));
  }

  private static Figure figure(FigureDetail detail) {
    return detail.record().figure();
  }

  private static Answer answer(String type, String text) {
    return new Answer(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The name under which a browser saves it. */
  static String saved(Figure figure, String file) {
    return figure.figid().replaceAll("[^A-Za-z0-9._-]+", "-") + "-" + file;
  }
}
