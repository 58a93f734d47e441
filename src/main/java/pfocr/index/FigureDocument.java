package pfocr.index;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Paper;
import pfocr.figure.Provenance;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.NameKey;
import pfocr.lexicon.Ocr;

/** A record to a Lucene document; no I/O. Stateless. */
final class FigureDocument {
  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType COUNTED_WITHOUT_LENGTH = type(IndexOptions.DOCS_AND_FREQS, true);
  private static final FieldType POSITIONED =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  private FigureDocument() {}

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /**
   * @param hash content hash of the record's files
   * @param source name of the source it came from
   */
  static Document of(FigureRecord record, byte[] hash, String source) {
    Figure figure = record.figure();
    MentionNames names = new MentionNames(record);
    RecordCodec.Spans spans =
        new RecordCodec.Spans(
            names.mark(figure.title()),
            names.mark(figure.caption()),
            names.mark(figure.paper().title()));
    Document document = new Document();
    combined(record, spans, document);
    texts(figure, spans, document);
    ids(figure, document);
    facets(record, document);
    document.add(
        new BinaryDocValuesField(
            FigureFields.RECORD, new BytesRef(RecordCodec.write(record, spans))));
    document.add(new BinaryDocValuesField(FigureFields.HASH, new BytesRef(hash)));
    document.add(new SortedDocValuesField(FigureFields.SOURCE, new BytesRef(source)));
    return document;
  }

  private static void combined(FigureRecord record, RecordCodec.Spans spans, Document document) {
    Figure figure = record.figure();
    Paper paper = figure.paper();
    TermCounts text = new TermCounts();
    TermCounts exact = new TermCounts();
    TermCounts entity = new TermCounts();
    TermCounts word = new TermCounts();
    TextTerms.count(figure.caption(), Weights.CAPTION, text, exact);
    if (!figure.caption().startsWith(figure.title()))
      TextTerms.count(figure.title(), Weights.FIGTITLE, text, exact);
    if (!repeats(figure.title(), paper.title()))
      TextTerms.count(paper.title(), Weights.PAPERTITLE, text, exact);
    TextTerms.count(paper.citation(), Weights.CITATION, text, exact);
    for (String keyword : paper.keywords()) TextTerms.count(keyword, Weights.KEYWORD, text, exact);
    for (String drawn : drawnWords(record)) {
      TextTerms.count(drawn, Weights.WORD, text, exact);
      TextTerms.count(drawn, 1, word, word);
    }
    EntityTerms.count(record, entity);
    EntityTerms.count(spans.caption(), Weights.CAPTION, entity);
    if (!figure.caption().startsWith(figure.title()))
      EntityTerms.count(spans.title(), Weights.FIGTITLE, entity);
    add(document, FigureFields.TEXT, text.stream(), COUNTED);
    add(document, FigureFields.EXACT, exact.stream(), COUNTED);
    add(document, FigureFields.ENTITY, entity.stream(), COUNTED_WITHOUT_LENGTH);
    add(document, FigureFields.WORD, word.stream(), COUNTED_WITHOUT_LENGTH);
  }

  /** Whether a title says nothing that the other does not; a full stop is nothing. */
  private static boolean repeats(String title, String other) {
    return other.startsWith(title)
        && other.substring(title.length()).chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Distinct words of the picture, with the symbols they directly stand for, and misread ones. */
  private static Set<String> drawnWords(FigureRecord record) {
    Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Mention mention : record.mentions()) {
      words.add(mention.word());
      if (mention.provenance() != Provenance.FAMILY
          && !MentionNames.isNoisy(mention, record.figure())
          && !says(mention.word(), mention.name())) words.add(mention.name());
      if (Ocr.isMisread(mention.word(), mention.match())) words.add(mention.match());
    }
    return words;
  }

  /** Whether the word is a spelling of the name or ends in it, so that it need not count again. */
  private static boolean says(String word, String name) {
    int before = word.length() - name.length() - 1;
    if (before >= 0
        && !Character.isLetterOrDigit(word.charAt(before))
        && word.regionMatches(true, before + 1, name, 0, name.length())) return true;
    return word.regionMatches(true, 0, name, 0, Math.min(2, name.length()))
        && NameKey.of(word).equals(NameKey.of(name));
  }

  private static void texts(Figure figure, RecordCodec.Spans spans, Document document) {
    Paper paper = figure.paper();
    positioned(document, FigureFields.CAPTION, figure.caption(), spans.caption());
    positioned(document, FigureFields.FIGTITLE, figure.title(), spans.title());
    positioned(document, FigureFields.PAPERTITLE, paper.title(), spans.paperTitle());
    positioned(
        document, FigureFields.CITATION, paper.citation() + " " + paper.journal(), List.of());
    positioned(document, FigureFields.KEYWORD, String.join(" | ", paper.keywords()), List.of());
  }

  private static void positioned(
      Document document, String field, String text, List<NamedSpan> spans) {
    if (!text.isBlank()) add(document, field, PositionedTerms.of(text, spans), POSITIONED);
  }

  private static void ids(Figure figure, Document document) {
    document.add(new StringField(FigureFields.KEY, figure.figid(), Field.Store.NO));
    term(document, FigureFields.FIGID, figure.figid());
    if (!figure.alias().isEmpty() && !figure.alias().equalsIgnoreCase(figure.figid()))
      term(document, FigureFields.FIGID, figure.alias());
    document.add(new SortedDocValuesField(FigureFields.FIGID, new BytesRef(figure.figid())));
    term(document, FigureFields.PMCID, figure.paper().pmcid());
    if (!figure.paper().doi().isEmpty()) term(document, FigureFields.DOI, figure.paper().doi());
  }

  private static Set<String> latin(List<String> organisms) {
    return organisms.stream().map(Lexicon::latin).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void facets(FigureRecord record, Document document) {
    Figure figure = record.figure();
    Set<String> organisms = latin(figure.organisms());
    for (String organism : organisms) {
      document.add(new SortedSetDocValuesField(FigureFields.ORGANISM, new BytesRef(organism)));
      term(document, FigureFields.ORGANISM, organism);
    }
    Set<String> species = latin(figure.drawnOrganisms());
    species.addAll(organisms);
    for (String organism : species) term(document, FigureFields.SPECIES, organism);
    document.add(new SortedSetDocValuesField(FigureFields.FIGTYPE, new BytesRef(figure.figtype())));
    term(document, FigureFields.FIGTYPE, figure.figtype());
    for (EntityType type : EntityType.values())
      for (String id : record.things(type).keySet())
        document.add(new SortedSetDocValuesField(facetField(type), new BytesRef(id)));
    for (String thing : DrawnThings.of(record)) {
      document.add(new SortedSetDocValuesField(FigureFields.DRAWN, new BytesRef(thing)));
      term(document, FigureFields.DRAWN, thing);
    }
    document.add(
        new BinaryDocValuesField(
            FigureFields.PROVENANCE, new BytesRef(ProvenanceCodec.write(record))));
    document.add(new NumericDocValuesField(FigureFields.YEAR, figure.paper().year().orElse(0)));
    document.add(
        new NumericDocValuesField(
            FigureFields.PATHWAY_SCORE, Math.round(figure.pathwayScore().orElse(0) * 1_000_000)));
    double score = figure.pathwayScore().orElse(0);
    if (score > 0)
      document.add(
          new FeatureField(FigureFields.FEATURES, FigureFields.PATHWAY_SCORE, (float) score));
    if (!figure.ndex().isEmpty()) has(document, "ndex");
    if (!figure.wikipathways().isEmpty()) has(document, "wikipathways");
    if (!figure.paper().doi().isEmpty()) has(document, "doi");
  }

  private static void has(Document document, String what) {
    document.add(new SortedSetDocValuesField(FigureFields.HAS, new BytesRef(what)));
    term(document, FigureFields.HAS, what);
  }

  /** The doc values that hold the ids of a type. */
  static String facetField(EntityType type) {
    return switch (type) {
      case GENE -> FigureFields.GENE;
      case CHEMICAL -> FigureFields.CHEMICAL;
      case DISEASE -> FigureFields.DISEASE;
    };
  }

  private static void term(Document document, String field, String value) {
    document.add(new StringField(field, value.toLowerCase(Locale.ROOT), Field.Store.NO));
  }

  private static void add(Document document, String field, TokenStream terms, FieldType type) {
    document.add(new Field(field, terms, type));
  }
}
