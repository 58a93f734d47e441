package pfocr.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import pfocr.index.FigureFields;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.Name;
import pfocr.lexicon.NameClass;
import pfocr.lexicon.NameKey;
import pfocr.lexicon.Sense;
import pfocr.query.Expansion;

/** The queries of what a name means: its thing first, then what it may also stand for. */
final class ConceptQueries {
  private static final int MAX_OTHER_NAMES = 12;

  /** More than any family has, and all but the widest branches of the MeSH tree. */
  private static final int MAX_TERMS = 2_000;

  private final Concepts concepts;
  private final QueryMarks marks;

  ConceptQueries(Concepts concepts, QueryMarks marks) {
    this.concepts = concepts;
    this.marks = marks;
  }

  /** The alternatives that together are the meaning; empty for no senses. */
  List<Query> of(List<Sense> senses) {
    List<Query> queries = new ArrayList<>();
    if (senses.isEmpty()) return queries;
    Sense best = senses.get(0);
    if (best.concept().type() == ConceptType.ORGANISM) return List.of(organism(best.concept()));
    things(senses, queries);
    for (Sense sense : senses)
      if (sense == best || sense.concept().type() == ConceptType.FAMILY) below(sense, queries);
    otherNames(best.concept(), queries);
    return queries;
  }

  /**
   * The figures that show the gene of another species only; empty when these are wanted or there is
   * no such gene.
   */
  Optional<Query> unwantedOrthologs(Sense sense) {
    Concept gene = sense.concept();
    if (gene.type() != ConceptType.GENE || concepts.expands(Expansion.ORTHOLOG))
      return Optional.empty();
    SynonymQuery.Builder others = new SynonymQuery.Builder(FigureFields.ENTITY);
    int count = 0;
    for (Sense other : concepts.lexicon().resolve(gene.label())) {
      if (!other.concept().isOrthologOf(gene)) continue;
      others.addTerm(new Term(FigureFields.ENTITY, other.concept().id()));
      count++;
    }
    if (count == 0) return Optional.empty();
    return Optional.of(
        new BooleanQuery.Builder()
            .add(others.build(), Occur.MUST)
            .add(new TermQuery(new Term(FigureFields.ENTITY, gene.id())), Occur.MUST_NOT)
            .build());
  }

  private static Query organism(Concept organism) {
    String latin = organism.label().toLowerCase(Locale.ROOT);
    return new BoostQuery(
        new TermQuery(new Term(FigureFields.SPECIES, latin)), RankingWeights.ORGANISM);
  }

  /** All meanings in one clause: the best with full weight, orthologs and others below. */
  private void things(List<Sense> senses, List<Query> queries) {
    SynonymQuery.Builder things = new SynonymQuery.Builder(FigureFields.ENTITY);
    Concept best = senses.get(0).concept();
    Set<String> added = new HashSet<>();
    for (Sense sense : senses) {
      Concept concept = sense.concept();
      if (concept.type() == ConceptType.FAMILY
          || concept.type() == ConceptType.ORGANISM
          || !added.add(concept.id())) continue;
      boolean ortholog = concept.isOrthologOf(best);
      if (ortholog && !concepts.expands(Expansion.ORTHOLOG)) continue;
      float weight =
          concept.id().equals(best.id())
              ? 1
              : ortholog ? RankingWeights.ORTHOLOG : RankingWeights.ALTERNATIVE;
      add(things, concept.id(), weight, weight > RankingWeights.ALTERNATIVE);
    }
    if (!added.isEmpty()) queries.add(new BoostQuery(things.build(), RankingWeights.MEANT));
  }

  private void add(SynonymQuery.Builder terms, String id, float weight, boolean marked) {
    terms.addTerm(new Term(FigureFields.ENTITY, id), weight);
    if (marked) marks.entities.add(id);
  }

  /** Members of a family, or what the MeSH tree has below. */
  private void below(Sense sense, List<Query> queries) {
    List<String> ids = new ArrayList<>();
    for (Concept member : concepts.members(sense)) ids.add(member.id());
    ids.addAll(concepts.narrower(sense.concept()));
    if (ids.isEmpty()) return;
    SynonymQuery.Builder terms = new SynonymQuery.Builder(FigureFields.ENTITY);
    for (String id : ids.subList(0, Math.min(MAX_TERMS, ids.size()))) add(terms, id, 1, true);
    boolean family = sense.concept().type() == ConceptType.FAMILY;
    queries.add(
        new BoostQuery(terms.build(), family ? RankingWeights.MEMBER : RankingWeights.NARROWER));
  }

  /** Other names of the thing for texts whose pictures do not carry it. */
  private void otherNames(Concept concept, List<Query> queries) {
    if (!concepts.expands(Expansion.ALIAS)) return;
    SynonymQuery.Builder names = new SynonymQuery.Builder(FigureFields.EXACT);
    Set<String> keys = new HashSet<>();
    for (Name name : concepts.lexicon().names(concept)) {
      if (name.nameClass() == NameClass.FAMILY
          || name.nameClass() == NameClass.WORD
          || keys.size() == MAX_OTHER_NAMES) break;
      String key = NameKey.of(name.text());
      if (name.text().indexOf(' ') >= 0
          || key.length() < 3
          || !means(name.text(), concept)
          || !keys.add(key)) continue;
      names.addTerm(new Term(FigureFields.EXACT, key));
      marks.keys.add(key);
    }
    if (!keys.isEmpty()) queries.add(new BoostQuery(names.build(), RankingWeights.OTHER_NAME));
  }

  /** Whether the name would be read as this concept when somebody typed it. */
  private boolean means(String name, Concept concept) {
    if (Lexicon.ordinaryWord(name.toLowerCase(Locale.ROOT))) return false;
    List<Sense> senses = concepts.lexicon().resolve(name);
    return !senses.isEmpty() && senses.get(0).concept().id().equals(concept.id());
  }
}
