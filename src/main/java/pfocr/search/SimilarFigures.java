package pfocr.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;
import pfocr.index.FigureFields;
import pfocr.index.RecordCodec;
import pfocr.index.Stemmer;
import pfocr.index.TextTerms;

/** Figures like a given one: by the things both show, and by the words of its title. */
final class SimilarFigures {
  /** The rarest things of a figure say what it is about; more only cost time. */
  private static final int MAX_TERMS = 24;

  /** Shared things count more than shared words, which the title repeats from them anyway. */
  private static final float TITLE = 0.5f;

  private record Weighted(String term, int docFreq) {}

  private final IndexSnapshot snapshot;
  private final IndexSearcher searcher;

  SimilarFigures(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
    this.searcher = snapshot.searcher();
  }

  List<SimilarFigure> of(int doc, int size) throws IOException {
    RecordCodec.Reader record = snapshot.record(doc);
    Map<String, String> labels = labels(record);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Set<String> rarest = rarest(FigureFields.ENTITY, labels.keySet());
    for (String id : rarest)
      query.add(new TermQuery(new Term(FigureFields.ENTITY, id)), Occur.SHOULD);
    for (String stem : rarest(FigureFields.TEXT, titleStems(record)))
      query.add(
          new BoostQuery(new TermQuery(new Term(FigureFields.TEXT, stem)), TITLE), Occur.SHOULD);
    List<SimilarFigure> similar = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query.build(), size + 1).scoreDocs)
      if (hit.doc != doc && similar.size() < size) similar.add(similar(hit, labels, rarest));
    similar.sort(
        Comparator.comparingDouble(SimilarFigure::score)
            .reversed()
            .thenComparing(s -> s.figure().figid()));
    return List.copyOf(similar);
  }

  private static Map<String, String> labels(RecordCodec.Reader record) {
    Map<String, String> labels = new HashMap<>();
    for (Mention mention : record.mentions())
      if (!mention.id().isEmpty() && mention.provenance() != Provenance.FAMILY)
        labels.putIfAbsent(mention.id(), mention.name());
    return labels;
  }

  private static Set<String> titleStems(RecordCodec.Reader record) {
    Set<String> stems = new LinkedHashSet<>();
    for (String stem : TextTerms.stems(record.figure().title()))
      if (!Stemmer.isStopWord(stem)) stems.add(stem);
    return stems;
  }

  /** The terms that the fewest other figures have, rarest first. */
  private Set<String> rarest(String field, Set<String> terms) throws IOException {
    List<Weighted> weighted = new ArrayList<>();
    for (String term : terms) {
      int docFreq = snapshot.reader().docFreq(new Term(field, term));
      // What the figure alone has likens it to none, and would take the place of what does.
      if (docFreq > 1) weighted.add(new Weighted(term, docFreq));
    }
    weighted.sort(Comparator.comparingInt(Weighted::docFreq).thenComparing(Weighted::term));
    Set<String> rarest = new LinkedHashSet<>();
    for (Weighted term : weighted.subList(0, Math.min(MAX_TERMS, weighted.size())))
      rarest.add(term.term());
    return rarest;
  }

  private SimilarFigure similar(ScoreDoc hit, Map<String, String> labels, Set<String> order)
      throws IOException {
    RecordCodec.Reader other = snapshot.record(hit.doc);
    Set<String> theirs = new HashSet<>();
    for (Mention mention : other.mentions()) theirs.add(mention.id());
    List<String> shared =
        order.stream().filter(theirs::contains).map(labels::get).distinct().toList();
    return new SimilarFigure(other.figure(), hit.score, shared);
  }
}
