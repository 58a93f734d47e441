package pfocr.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Paper;
import pfocr.figure.Provenance;
import pfocr.query.FacetField;
import pfocr.query.Operator;
import pfocr.query.SearchRequest;
import pfocr.search.Branches;
import pfocr.search.Bucket;
import pfocr.search.Completion;
import pfocr.search.EntityMatch;
import pfocr.search.EntityProfile;
import pfocr.search.EntitySets;
import pfocr.search.FacetCounts;
import pfocr.search.FigureDetail;
import pfocr.search.FigureSearch;
import pfocr.search.Hit;
import pfocr.search.IndexInfo;
import pfocr.search.Interpretation;
import pfocr.search.ListStream;
import pfocr.search.MatchedEntity;
import pfocr.search.Network;
import pfocr.search.ResultPage;
import pfocr.search.ResultStream;
import pfocr.search.SimilarFigure;
import pfocr.search.Snippet;
import pfocr.search.Span;

/** Answers every search with one figure, and remembers what was asked. */
class CannedSearch implements FigureSearch {
  static final IndexInfo INFO =
      new IndexInfo("b1", 1, 1, 0, 2015, 2015, List.of("sample"), Instant.EPOCH, 1);

  final List<SearchRequest> requests = new ArrayList<>();
  private final String title;
  boolean closed;

  CannedSearch(String title) {
    this.title = title;
  }

  @Override
  public ResultPage search(SearchRequest request) {
    requests.add(request);
    Paper paper =
        new Paper("PMC4604226", "Pain", "", OptionalInt.of(2015), "", "", "", "", List.of());
    Figure figure =
        new Figure(
            "PMC4604226__a",
            "PMC4604226__F2",
            "F2",
            "Figure",
            title,
            "BDNF downregulates KCC2",
            paper,
            "",
            "",
            List.of("Homo sapiens"),
            List.of(),
            OptionalDouble.empty(),
            "",
            "",
            List.of());
    Hit hit =
        new Hit(
            figure,
            41.87,
            new Snippet(title, List.of(new Span(0, 4)), false, false),
            new Snippet("Pain", List.of(), false, false),
            List.of(new Snippet("downregulates KCC2", List.of(new Span(14, 18)), true, false)),
            List.of(
                new MatchedEntity(
                    EntityType.GENE,
                    "NCBIGene:57468",
                    "SLC12A5",
                    "KCC2",
                    "hgnc_alias_symbol",
                    Provenance.ALIAS,
                    List.of("figure"))),
            List.of(),
            1,
            0,
            0,
            Optional.empty());
    return new ResultPage(
        1,
        1,
        41.87,
        List.of(hit),
        List.of(),
        new Interpretation("kcc2", List.of(), Operator.AUTO, false, 1, List.of()),
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        INFO);
  }

  @Override
  public Optional<FigureRecord> figure(String figidOrAlias) {
    return Optional.empty();
  }

  @Override
  public Optional<FigureDetail> detail(String figidOrAlias) {
    return Optional.empty();
  }

  @Override
  public List<Figure> figuresOfPaper(String pmcid) {
    return List.of();
  }

  @Override
  public List<SimilarFigure> similar(String figid, int size) {
    return List.of();
  }

  @Override
  public FacetCounts facet(SearchRequest request, FacetField field, String find, int size) {
    Bucket human = new Bucket("NCBIGene:57468", "SLC12A5", 1, false, false);
    Bucket other = new Bucket("NCBIGene:1", "SLC12A5-AS1", 1, false, false);
    return new FacetCounts(field, List.of(human, other), 2, 0, 0);
  }

  @Override
  public List<Completion> complete(String typed, int size) {
    return List.of();
  }

  @Override
  public ResultStream stream(SearchRequest request) {
    return new ListStream(List.of(), info());
  }

  @Override
  public Network network(SearchRequest request, int nodes) {
    return new Network(0, List.of(), List.of(), false, List.of(), false, INFO);
  }

  @Override
  public Branches branches(SearchRequest request, FacetField kind, String parent) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<EntityProfile> entity(String id, int partners) {
    return Optional.empty();
  }

  @Override
  public List<EntityMatch> resolve(String name, int size) {
    return List.of();
  }

  @Override
  public List<EntityMatch> near(String name, int size) {
    return List.of();
  }

  @Override
  public EntitySets sets(SearchRequest request) {
    throw new UnsupportedOperationException("sets are tested on the real engine");
  }

  @Override
  public IndexInfo info() {
    return INFO;
  }

  @Override
  public void close() {
    closed = true;
  }
}
