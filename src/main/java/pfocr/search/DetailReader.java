package pfocr.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import pfocr.figure.Mention;
import pfocr.index.FigureFields;
import pfocr.index.NamedSpan;
import pfocr.index.RecordCodec;

/** Reads one figure with the places where its texts name what it shows. Used by one thread. */
final class DetailReader {
  private final IndexSearcher searcher;
  private final RecordCodec.Reader record;
  private final Map<String, Mention> byIdentity = new HashMap<>();

  DetailReader(IndexSnapshot snapshot, int doc) throws IOException {
    searcher = snapshot.searcher();
    record = snapshot.record(doc);
    for (Mention mention : record.mentions())
      byIdentity.merge(HitReader.identity(mention), mention, DetailReader::moreTrusted);
  }

  private static Mention moreTrusted(Mention first, Mention later) {
    return later.provenance().compareTo(first.provenance()) < 0 ? later : first;
  }

  FigureDetail read() throws IOException {
    RecordCodec.Spans spans = record.spans();
    return new FigureDetail(
        record.record(),
        places(spans.title()),
        places(spans.caption()),
        places(spans.paperTitle()),
        figures());
  }

  private List<NamedPlace> places(List<NamedSpan> spans) {
    List<NamedPlace> places = new ArrayList<>(spans.size());
    for (NamedSpan span : spans) {
      List<Mention> named =
          span.ids().stream()
              .filter(byIdentity::containsKey)
              .map(byIdentity::get)
              .sorted(Comparator.comparing(Mention::provenance))
              .toList();
      if (!named.isEmpty()) places.add(new NamedPlace(new Span(span.start(), span.end()), named));
    }
    return places;
  }

  /** Without deletions the index knows each count; with some it reads the thing's postings. */
  private Map<String, Integer> figures() throws IOException {
    Map<String, Integer> figures = new HashMap<>();
    for (Mention mention : record.mentions()) {
      String id = mention.id();
      if (id.isEmpty() || figures.containsKey(id)) continue;
      figures.put(id, searcher.count(new TermQuery(new Term(FigureFields.ENTITY, id))));
    }
    return figures;
  }
}
