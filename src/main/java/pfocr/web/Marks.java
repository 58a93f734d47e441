package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import pfocr.search.Snippet;
import pfocr.search.Span;

/** Snippets as HTML: everything escaped, {@code <mark>} the only element. */
public final class Marks {
  private static final String CUT = "…";

  private Marks() {}

  /** The passage with its marks, and an ellipsis where the text goes on. */
  public static String html(Snippet snippet) {
    String text = Text.wellFormed(snippet.text());
    StringBuilder out = new StringBuilder(text.length() + 64);
    if (snippet.cutBefore()) out.append(CUT).append(' ');
    int done = 0;
    for (Span mark : snippet.marks()) {
      int start = Math.clamp(mark.start(), done, text.length());
      int end = Math.clamp(mark.end(), start, text.length());
      if (start == end) continue;
      Text.escape(text, done, start, out);
      out.append("<mark>");
      Text.escape(text, start, end, out);
      out.append("</mark>");
      done = end;
    }
    Text.escape(text, done, text.length(), out);
    if (snippet.cutAfter()) out.append(' ').append(CUT);
    return out.toString();
  }

  /** Each passage in turn. */
  static List<String> html(List<Snippet> snippets) {
    List<String> all = new ArrayList<>(snippets.size());
    for (Snippet snippet : snippets) all.add(html(snippet));
    return all;
  }
}
