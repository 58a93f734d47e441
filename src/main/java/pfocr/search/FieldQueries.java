package pfocr.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import pfocr.figure.EntityType;
import pfocr.index.EntityTerms;
import pfocr.index.FigureFields;
import pfocr.index.TextTerms;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.NameKey;
import pfocr.lexicon.Sense;
import pfocr.query.Expansion;
import pfocr.query.ParsedQuery;
import pfocr.query.SearchField;
import pfocr.query.YearRange;

/** The queries of values typed for one field: {@code gene:BDNF}, {@code title:"x y"}. */
final class FieldQueries {
  private final Concepts concepts;
  private final QueryMarks marks;
  private final TextQueries texts;

  FieldQueries(Concepts concepts, QueryMarks marks, TextQueries texts) {
    this.concepts = concepts;
    this.marks = marks;
    this.texts = texts;
  }

  /** Figures that have the field at all: {@code doi:*}. */
  Query present(SearchField field) {
    return switch (field) {
      case CAPTION, FIGTITLE, PAPERTITLE, CITATION, KEYWORD -> exists(textField(field));
      case TEXT -> any(exists(FigureFields.FIGTITLE), exists(FigureFields.CAPTION));
      case ENTITY, ENTITY_ALONE ->
          any(
              present(SearchField.GENE),
              present(SearchField.CHEMICAL),
              present(SearchField.DISEASE));
      case YEAR -> years(new YearRange(1, 9999));
      case WORD, DOI -> Patterns.anyTerm(field.key());
      case FIGID, PMCID -> new MatchAllDocsQuery();
      case GENE_ID -> present(SearchField.GENE);
      case CHEMICAL_ID, CHEMICAL_TREE -> present(SearchField.CHEMICAL);
      case DISEASE_ID, DISEASE_TREE -> present(SearchField.DISEASE);
      case GENE, CHEMICAL, DISEASE, DRAWN, ORGANISM, FIGTYPE, HAS -> exists(field.key());
    };
  }

  private static Query exists(String field) {
    return new ConstantScoreQuery(new FieldExistsQuery(field));
  }

  private static Query any(Query... queries) {
    return new DisjunctionMaxQuery(List.of(queries), 0);
  }

  /** A word or phrase typed for the field. */
  Query text(SearchField field, String text, int slop) {
    return switch (field) {
      case CAPTION, FIGTITLE, PAPERTITLE, CITATION, KEYWORD ->
          texts.phrase(text, slop, textField(field));
      case TEXT -> texts.phrase(text, slop, FigureFields.FIGTITLE, FigureFields.CAPTION);
      case GENE -> entity(text, EntityType.GENE);
      case CHEMICAL -> entity(text, EntityType.CHEMICAL);
      case DISEASE -> entity(text, EntityType.DISEASE);
      case GENE_ID -> id(text, EntityType.GENE);
      case CHEMICAL_ID -> id(text, EntityType.CHEMICAL);
      case DISEASE_ID -> id(text, EntityType.DISEASE);
      case ENTITY -> entity(text, EntityType.values());
      case ENTITY_ALONE -> alone().entity(text, EntityType.values());
      case CHEMICAL_TREE -> branch(text, EntityType.CHEMICAL);
      case DISEASE_TREE -> branch(text, EntityType.DISEASE);
      case WORD -> allTerms(FigureFields.WORD, text);
      case DRAWN -> drawn(text);
      case ORGANISM -> organism(text);
      case FIGTYPE -> term(FigureFields.FIGTYPE, text);
      case FIGID, PMCID, DOI -> term(field.key(), recordId(field, text));
      case HAS -> term(FigureFields.HAS, text);
      case YEAR ->
          text.equalsIgnoreCase(Facets.UNKNOWN)
              ? years(new YearRange(0, 0))
              : texts.word(text, List.of());
    };
  }

  /** The id of a figure or paper as records have it. */
  private static String recordId(SearchField field, String text) {
    return switch (field) {
      case FIGID -> text.replaceFirst("(?i)\\.html$", "");
      case PMCID -> text.matches("\\d+") ? "pmc" + text : text;
      default -> text;
    };
  }

  /** Figures with any of the ids, all of them as good. */
  Query anyId(SearchField field, List<ParsedQuery.Word> ids) {
    Optional<EntityType> type =
        switch (field) {
          case GENE_ID -> Optional.of(EntityType.GENE);
          case CHEMICAL_ID -> Optional.of(EntityType.CHEMICAL);
          case DISEASE_ID -> Optional.of(EntityType.DISEASE);
          default -> Optional.empty();
        };
    List<String> terms =
        ids.stream()
            .map(id ->
                type.map(kind -> EntityIds.curie(kind, id.text()))
                    .orElseGet(() -> recordId(field, id.text()).toLowerCase(Locale.ROOT)))
            .filter(term -> !term.isEmpty())
            .toList();
    if (type.isPresent()) marks.entities.addAll(terms);
    return new TermInSetQuery(
        type.isPresent() ? FigureFields.ENTITY : field.key(),
        terms.stream().map(BytesRef::new).toList());
  }

  private FieldQueries alone() {
    return new FieldQueries(concepts.without(Expansion.MESH), marks, texts);
  }

  private static String textField(SearchField field) {
    return switch (field) {
      case FIGTITLE -> FigureFields.FIGTITLE;
      case PAPERTITLE -> FigureFields.PAPERTITLE;
      case CITATION -> FigureFields.CITATION;
      case KEYWORD -> FigureFields.KEYWORD;
      default -> FigureFields.CAPTION;
    };
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text.strip().toLowerCase(Locale.ROOT)));
  }

  private Query allTerms(String field, String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String stem : TextTerms.stems(text))
      all.add(new TermQuery(new Term(field, stem)), Occur.MUST);
    return all.build();
  }

  /** Figures that draw the thing by a name of its own. */
  private Query drawn(String text) {
    Lexicon lexicon = concepts.lexicon();
    List<Query> queries = new ArrayList<>();
    for (String value : new DrawnNames(lexicon, new Labels(lexicon)).values(text)) {
      marks.entities.add(value);
      queries.add(term(FigureFields.DRAWN, value));
    }
    return new ConstantScoreQuery(new DisjunctionMaxQuery(queries, 0));
  }

  /** Figures whose record has the id; none when the text is no id. */
  private Query id(String text, EntityType type) {
    String curie = EntityIds.curie(type, text);
    if (curie.isEmpty()) return new MatchNoDocsQuery();
    marks.entities.add(curie);
    return new TermQuery(new Term(FigureFields.ENTITY, curie));
  }

  /** Figures whose record has the thing or one that the MeSH tree has below it. */
  private Query branch(String text, EntityType type) {
    String id = termOf(text, type);
    Set<String> ids = new TreeSet<>(concepts.lexicon().tree().narrower(id));
    ids.add(id);
    marks.entities.addAll(ids);
    List<BytesRef> values = ids.stream().map(BytesRef::new).toList();
    return new ConstantScoreQuery(SortedSetDocValuesField.newSlowSetQuery(type.key(), values));
  }

  /** The id that a text is, or else the id of the likeliest thing of that name; "" for neither. */
  private String termOf(String text, EntityType type) {
    String id = EntityIds.curie(type, text);
    if (!id.isEmpty()) return id;
    return concepts.lexicon().resolve(text).stream()
        .map(Sense::concept)
        .filter(concept -> concept.type().key().equals(type.key()))
        .findFirst()
        .map(Concept::id)
        .orElse("");
  }

  /** A pictured thing by id, bare number, or any of its names. */
  private Query entity(String text, EntityType... types) {
    SynonymQuery.Builder names = new SynonymQuery.Builder(FigureFields.ENTITY);
    String key = NameKey.of(text);
    for (EntityType type : types) {
      // A bare number among things of all kinds is a gene.
      boolean number = types.length > 1 && type != EntityType.GENE && text.matches("\\d+");
      String curie = number ? "" : EntityIds.curie(type, text);
      for (String term : List.of(EntityTerms.ofKey(type, key), curie)) {
        if (term.isEmpty()) continue;
        marks.entities.add(term);
        names.addTerm(new Term(FigureFields.ENTITY, term));
      }
    }
    List<Query> readings = new ArrayList<>(List.of(names.build()));
    List<Sense> senses = senses(text, types);
    if (!senses.isEmpty()) readings.addAll(new ConceptQueries(concepts, marks).of(senses));
    return readings.size() == 1
        ? readings.get(0)
        : new DisjunctionMaxQuery(readings, RankingWeights.TIE);
  }

  /** What a text means in the field, likeliest first; empty for fields of text. */
  List<Sense> senses(SearchField field, String text) {
    return switch (field) {
      case GENE -> senses(text, EntityType.GENE);
      case CHEMICAL -> senses(text, EntityType.CHEMICAL);
      case DISEASE -> senses(text, EntityType.DISEASE);
      case ENTITY, ENTITY_ALONE -> senses(text, EntityType.values());
      default -> List.of();
    };
  }

  private List<Sense> senses(String text, EntityType... types) {
    Set<String> kinds = Arrays.stream(types).map(EntityType::key).collect(Collectors.toSet());
    if (kinds.contains(EntityType.GENE.key())) kinds.add(ConceptType.FAMILY.key());
    String name = text.matches("\\d+") ? EntityIds.curie(types[0], text) : text;
    return concepts.name(name).orElse(List.of()).stream()
        .filter(sense -> kinds.contains(sense.concept().type().key()))
        .toList();
  }

  /** An organism by Latin name, common name, abbreviation or taxonomy id. */
  private Query organism(String text) {
    String typed = text.matches("\\d+") ? "NCBITaxon:" + text : text;
    String latin =
        concepts.lexicon().resolve(typed).stream()
            .map(Sense::concept)
            .filter(concept -> concept.type() == ConceptType.ORGANISM)
            .findFirst()
            .map(Concept::label)
            .orElse(text);
    return term(FigureFields.ORGANISM, latin);
  }

  /** A pattern typed for the field. */
  Query pattern(SearchField field, String pattern) {
    return switch (field) {
      case CAPTION, FIGTITLE, PAPERTITLE, CITATION, KEYWORD ->
          texts.wildcard(pattern, textField(field));
      case WORD -> texts.wildcard(pattern, FigureFields.WORD);
      case GENE, CHEMICAL, DISEASE, ENTITY, ENTITY_ALONE -> entityPattern(field, pattern);
      case GENE_ID -> Patterns.wildcard(FigureFields.ENTITY, "NCBIGene:" + pattern);
      case CHEMICAL_ID, DISEASE_ID, CHEMICAL_TREE, DISEASE_TREE ->
          Patterns.wildcard(FigureFields.ENTITY, "MESH:" + pattern.toUpperCase(Locale.ROOT));
      case DRAWN -> Patterns.wildcard(field.key(), "g=" + TextQueries.plainPattern(pattern));
      case ORGANISM, FIGTYPE, FIGID, PMCID, DOI, HAS ->
          Patterns.wildcard(field.key(), pattern.toLowerCase(Locale.ROOT));
      default -> texts.wildcard(pattern, FigureFields.EXACT);
    };
  }

  private Query entityPattern(SearchField field, String pattern) {
    List<Query> readings = new ArrayList<>();
    for (EntityType type : EntityType.values())
      if (field == SearchField.ENTITY
          || field == SearchField.ENTITY_ALONE
          || field.key().equals(type.key()))
        readings.add(
            Patterns.wildcard(
                FigureFields.ENTITY,
                EntityTerms.ofKey(type, "") + TextQueries.plainPattern(pattern)));
    return new DisjunctionMaxQuery(readings, 0);
  }

  /** A fuzzy word typed for the field. */
  Query fuzzy(SearchField field, ParsedQuery.Fuzzy fuzzy) {
    return switch (field) {
      case CAPTION, FIGTITLE, PAPERTITLE, CITATION, KEYWORD ->
          texts.fuzzy(fuzzy.text(), fuzzy.edits(), textField(field));
      case WORD -> texts.fuzzy(fuzzy.text(), fuzzy.edits(), FigureFields.WORD);
      default -> texts.fuzzy(fuzzy.text(), fuzzy.edits(), FigureFields.EXACT);
    };
  }

  /** Figures of the years; 0 stands for unknown. */
  static Query years(YearRange range) {
    return new ConstantScoreQuery(
        NumericDocValuesField.newSlowRangeQuery(
            FigureFields.YEAR, range.last() == 0 ? 0 : Math.max(1, range.first()), range.last()));
  }
}
