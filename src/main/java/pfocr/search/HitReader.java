package pfocr.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.Mention;
import pfocr.index.EntityTerms;
import pfocr.index.NamedSpan;
import pfocr.index.RecordCodec;
import pfocr.lexicon.NameKey;
import pfocr.query.SearchRequest;

/** Turns documents into hits: the record, its marks and the reasons it was found. One request's. */
final class HitReader {
  /** More reasons than these help nobody. */
  private static final int MAX_MATCHES = 12;

  private final IndexSnapshot snapshot;
  private final QueryMarks marks;
  private final boolean highlight;
  private final boolean records;
  private final Set<Character> nameHeads = new HashSet<>();

  HitReader(IndexSnapshot snapshot, QueryMarks marks, SearchRequest request) {
    this.snapshot = snapshot;
    this.marks = marks;
    this.highlight = request.highlight();
    this.records = request.records();
    for (String entity : marks.entities)
      if (entity.length() > 2 && entity.charAt(1) == '=') nameHeads.add(entity.charAt(2));
  }

  /** The hit of a document, explained when there are explanations. */
  Hit read(int doc, float score, Optional<Explanations> explanations) throws IOException {
    RecordCodec.Reader record = snapshot.record(doc);
    Figure figure = record.figure();
    Map<String, List<Mention>> found =
        marks.entities.isEmpty() ? Map.of() : found(record.mentions());
    RecordCodec.Spans spans = record.spans();
    List<Span> title = marked(figure.title(), spans.title(), found);
    List<Span> paperTitle = marked(figure.paper().title(), spans.paperTitle(), found);
    List<Span> caption = marked(figure.caption(), spans.caption(), found);
    List<MatchedEntity> matches = matches(found, spans);
    Optional<String> explanation = Optional.empty();
    if (explanations.isPresent()) explanation = explanations.get().of(doc, matches);
    return new Hit(
        figure,
        score,
        Snippets.whole(figure.title(), title),
        Snippets.whole(figure.paper().title(), paperTitle),
        Snippets.passages(figure.caption(), caption),
        matches,
        records ? record.mentions() : List.of(),
        record.count(EntityType.GENE),
        record.count(EntityType.CHEMICAL),
        record.count(EntityType.DISEASE),
        explanation);
  }

  private List<Span> marked(String text, List<NamedSpan> named, Map<String, List<Mention>> found) {
    return highlight ? Marker.mark(text, marks, named, found.keySet()) : List.of();
  }

  /** The mentions that the query asked for, by identity, in reading order. */
  private Map<String, List<Mention>> found(List<Mention> mentions) {
    Map<String, List<Mention>> found = new LinkedHashMap<>();
    for (Mention mention : mentions)
      if (isAsked(mention))
        found.computeIfAbsent(identity(mention), id -> new ArrayList<>(2)).add(mention);
    return found;
  }

  /** The CURIE of a mention, or its folded name with the type's letter when it has none. */
  static String identity(Mention mention) {
    return mention.id().isEmpty() ? EntityTerms.name(mention.type(), mention.word()) : mention.id();
  }

  private boolean isAsked(Mention mention) {
    if (!mention.id().isEmpty() && marks.entities.contains(mention.id())) return true;
    if (!mention.xref().isEmpty() && marks.entities.contains(mention.xref())) return true;
    return isNamed(mention.type(), mention.label())
        || isNamed(mention.type(), mention.word())
        || isNamed(mention.type(), mention.match());
  }

  private boolean isNamed(EntityType type, String name) {
    if (name.isEmpty()) return false;
    char head = name.charAt(0);
    boolean plain = head < 0x80 && Character.isLetterOrDigit(head);
    // Folding keeps a plain first letter, so most names need no folding at all.
    if (plain && !nameHeads.contains(Character.toLowerCase(head))) return false;
    return marks.entities.contains(EntityTerms.name(type, name));
  }

  private List<MatchedEntity> matches(Map<String, List<Mention>> found, RecordCodec.Spans spans) {
    List<MatchedEntity> matches = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Map.Entry<String, List<Mention>> entry : found.entrySet()) {
      Mention best = best(entry.getValue());
      if (!seen.add((best.word() + '\t' + best.name()).toLowerCase(Locale.ROOT))) continue;
      matches.add(
          new MatchedEntity(
              best.type(),
              best.id(),
              best.name(),
              best.word(),
              best.source(),
              best.provenance(),
              places(entry.getKey(), spans)));
    }
    matches.sort(Comparator.comparing(MatchedEntity::provenance));
    return matches.size() > MAX_MATCHES ? matches.subList(0, MAX_MATCHES) : matches;
  }

  /** The most trusted mention; among equals the one whose word the query typed, then the first. */
  private Mention best(List<Mention> mentions) {
    return mentions.stream()
        .min(
            Comparator.comparing((Mention m) ->
                    !marks.entities.contains(EntityTerms.ofKey(m.type(), NameKey.of(m.word()))))
                .thenComparing(Mention::provenance))
        .orElseThrow();
  }

  private static List<String> places(String id, RecordCodec.Spans spans) {
    List<String> places = new ArrayList<>(List.of("figure"));
    if (names(spans.title(), id)) places.add("figtitle");
    if (names(spans.caption(), id)) places.add("caption");
    if (names(spans.paperTitle(), id)) places.add("papertitle");
    return places;
  }

  private static boolean names(List<NamedSpan> spans, String id) {
    return spans.stream().anyMatch(span -> span.ids().contains(id));
  }
}
