package pfocr.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of one text with positions: stems of all parts, keys of compounds at the place of their
 * first part, and the CURIEs of things that the text names at the place of the name. Offsets are
 * not indexed: texts are marked by scanning them again.
 */
final class PositionedTerms extends TokenStream {
  private record Term(String text, int position) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Term> terms;
  private int next;
  private int position;

  private PositionedTerms(List<Term> terms) {
    this.terms = terms;
  }

  static PositionedTerms of(String text, List<NamedSpan> spans) {
    List<Term> terms = new ArrayList<>();
    Stemmer stemmer = Stemmer.local();
    TextTerms.scan(
        text,
        new TextTerms.Sink() {
          private int position = -1;

          @Override
          public void part(String plain, int start, int end) {
            position++;
            terms.add(new Term(stemmer.stem(plain), position));
            for (NamedSpan span : spans)
              if (span.start() == start)
                for (String id : span.ids()) terms.add(new Term(id, position));
          }

          @Override
          public void name(String key, String surface, int start, int end) {
            terms.add(new Term(key, position));
          }
        });
    terms.sort(Comparator.comparingInt(Term::position));
    return new PositionedTerms(terms);
  }

  @Override
  public void reset() {
    next = 0;
    position = -1;
  }

  @Override
  public boolean incrementToken() {
    if (next >= terms.size()) return false;
    Term current = terms.get(next++);
    clearAttributes();
    term.append(current.text());
    increment.setPositionIncrement(current.position() - position);
    position = current.position();
    return true;
  }
}
