package pfocr.web;

import java.util.List;
import java.util.Locale;
import pfocr.figure.Mention;
import pfocr.figure.Taxon;
import pfocr.search.NamedPlace;

/**
 * A text with the names of pictured things as links: everything escaped, {@code <a>} the only
 * element. The style adds the letter of the kind.
 */
public final class NamedMarks {
  private NamedMarks() {}

  /** The text with each place as a link to what it names. */
  public static String html(String text, List<NamedPlace> places) {
    String whole = Text.wellFormed(text);
    StringBuilder out = new StringBuilder(whole.length() + 160 * places.size());
    int done = 0;
    for (NamedPlace place : places) {
      int start = Math.clamp(place.span().start(), done, whole.length());
      int end = Math.clamp(place.span().end(), start, whole.length());
      if (start == end) continue;
      Text.escape(whole, done, start, out);
      link(whole.substring(start, end), place.mentions(), out);
      done = end;
    }
    Text.escape(whole, done, whole.length(), out);
    return out.toString();
  }

  private static void link(String name, List<Mention> mentions, StringBuilder out) {
    List<Mention> best = best(mentions);
    boolean one = best.stream().map(NamedMarks::folded).distinct().count() == 1;
    Mention main = main(best);
    String href =
        one && !main.id().isEmpty() ? FigureLinks.entity(main.id()) : FigurePage.text(name);
    out.append("<a class=\"named ").append(main.type().key()).append("\" href=\"");
    Text.escape(href, 0, href.length(), out);
    out.append("\" title=\"");
    String title = Text.wellFormed(one ? main.name() : names(best));
    Text.escape(title, 0, title.length(), out);
    out.append("\">");
    Text.escape(name, 0, name.length(), out);
    out.append("</a>");
  }

  /** The mentions that are trusted most. */
  private static List<Mention> best(List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.provenance() == mentions.get(0).provenance())
        .toList();
  }

  /** Of one gene in several species the human one, else the first. */
  private static Mention main(List<Mention> best) {
    String first = folded(best.get(0));
    return best.stream()
        .filter(
            mention -> mention.taxon().id() == Taxon.HUMAN.id() && folded(mention).equals(first))
        .findFirst()
        .orElse(best.get(0));
  }

  /** The same for one gene in several species. */
  private static String folded(Mention mention) {
    return mention.name().toLowerCase(Locale.ROOT);
  }

  private static String names(List<Mention> mentions) {
    return Format.names(mentions.stream().map(Mention::name).distinct().toList(), 6);
  }
}
