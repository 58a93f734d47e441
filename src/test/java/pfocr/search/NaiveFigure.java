package pfocr.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;
import pfocr.index.Stemmer;
import pfocr.index.TextTerms;
import pfocr.index.WordScanner;
import pfocr.lexicon.NameKey;
import pfocr.query.FacetField;
import pfocr.query.SearchField;

/** One record with its words, for an engine that looks at every record. */
final class NaiveFigure {
  private final FigureRecord record;
  private final Set<String> stems = new HashSet<>();
  private final Set<String> spellings = new HashSet<>();
  private final Set<String> drawnStems = new HashSet<>();

  NaiveFigure(FigureRecord record) {
    this.record = record;
    for (SearchField field : PROSE) add(text(field));
    for (Mention mention : record.mentions()) {
      add(mention.word());
      drawnStems.addAll(TextTerms.stems(mention.word()));
      if (mention.provenance() != Provenance.FAMILY) {
        add(mention.name());
        drawnStems.addAll(TextTerms.stems(mention.name()));
      }
    }
  }

  private static final List<SearchField> PROSE =
      List.of(
          SearchField.CAPTION,
          SearchField.FIGTITLE,
          SearchField.PAPERTITLE,
          SearchField.CITATION,
          SearchField.KEYWORD);

  private void add(String text) {
    for (WordScanner words = new WordScanner(text); words.next(); )
      for (int first = 0; first < words.parts(); first++) {
        stems.add(Stemmer.local().stem(words.part(first)));
        spellings.add(words.part(first));
        int end = Math.min(words.parts(), first + TextTerms.MAX_RUN);
        for (int last = first; last < end; last++) {
          stems.add(words.key(first, last));
          spellings.add(words.key(first, last));
          spellings.add(words.surface(first, last));
        }
      }
  }

  FigureRecord record() {
    return record;
  }

  Figure figure() {
    return record.figure();
  }

  int year() {
    return figure().paper().year().orElse(0);
  }

  /** A stem, or the folded key of a name, anywhere in the texts or the picture. */
  boolean hasStem(String stemOrKey) {
    return stems.contains(stemOrKey);
  }

  Set<String> spellings() {
    return spellings;
  }

  boolean hasDrawn(String stem) {
    return drawnStems.contains(stem);
  }

  String text(SearchField field) {
    return switch (field) {
      case CAPTION -> figure().caption();
      case FIGTITLE -> figure().title();
      case PAPERTITLE -> figure().paper().title();
      case CITATION -> figure().paper().citation();
      case KEYWORD -> String.join(" | ", figure().paper().keywords());
      default -> throw new UnsupportedOperationException(field + " is no prose");
    };
  }

  /** Whether the stems follow each other in the text of the field. */
  boolean hasPhrase(SearchField field, List<String> phrase) {
    List<String> text = TextTerms.stems(text(field));
    return !phrase.isEmpty() && java.util.Collections.indexOfSubList(text, phrase) >= 0;
  }

  /** Whether a thing of the type is drawn under the name, or is the one with the id. */
  boolean shows(EntityType type, String nameOrId) {
    String key = NameKey.of(nameOrId);
    String id = EntityIds.curie(type, nameOrId);
    return record
        .mentions(type)
        .anyMatch(m ->
            !id.isEmpty() && (m.id().equals(id) || m.xref().equals(id))
                || Stream.of(m.label(), m.match(), m.word())
                    .anyMatch(name -> !name.isEmpty() && NameKey.of(name).equals(key)));
  }

  /**
   * What is drawn: one thing for each name in the picture. Figures of tests have human genes only;
   * a name with several genes, one of them by family and none by its approved symbol, is a family.
   */
  Set<String> drawn() {
    Set<String> things = new TreeSet<>(ids(EntityType.CHEMICAL));
    things.addAll(ids(EntityType.DISEASE));
    for (Mention any : record.mentions(EntityType.GENE).toList()) {
      List<Mention> same =
          record
              .mentions(EntityType.GENE)
              .filter(m -> m.word().equals(any.word()) && m.match().equals(any.match()))
              .sorted(java.util.Comparator.comparing(Mention::provenance))
              .toList();
      boolean family =
          same.size() > 1
              && same.get(0).provenance() != Provenance.APPROVED
              && same.get(same.size() - 1).provenance() == Provenance.FAMILY;
      things.add("g=" + NameKey.of(family ? any.match() : same.get(0).label()));
    }
    return things;
  }

  /** The values of a facet. */
  Set<String> values(FacetField facet) {
    return switch (facet) {
      case ORGANISM -> new TreeSet<>(figure().organisms());
      case YEAR -> Set.of(year() == 0 ? Facets.UNKNOWN : Integer.toString(year()));
      case FIGTYPE -> Set.of(figure().figtype());
      case GENE -> ids(EntityType.GENE);
      case CHEMICAL -> ids(EntityType.CHEMICAL);
      case DISEASE -> ids(EntityType.DISEASE);
      case HAS -> links();
    };
  }

  private Set<String> ids(EntityType type) {
    return record
        .mentions(type)
        .map(Mention::id)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> links() {
    List<String> links = new ArrayList<>();
    if (!figure().ndex().isEmpty()) links.add("ndex");
    if (!figure().wikipathways().isEmpty()) links.add("wikipathways");
    if (!figure().paper().doi().isEmpty()) links.add("doi");
    return new TreeSet<>(links);
  }
}
