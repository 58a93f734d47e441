package pfocr.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import pfocr.query.FacetField;
import pfocr.search.Branches;
import pfocr.search.EntityMatch;
import pfocr.search.FigureSearch;

/** What figures show as branches of the MeSH tree: as JSON, and as a page. */
final class TreeRoutes implements Routes {
  /** The names of the trees. */
  static final List<String> KINDS = Branches.KINDS.stream().map(FacetField::key).toList();

  private final FigureSearch search;
  private final Answers answers;
  private final Html html;

  TreeRoutes(FigureSearch search, Answers answers, Html html) {
    this.search = search;
    this.answers = answers;
    this.html = html;
  }

  @Override
  public void register(Router router) {
    router.getOrPost(Browsed.PATH + "{kind}", ctx -> level(ctx, router.parameters(ctx)));
    router.get("/tree/{kind}", ctx -> page(ctx, router.parameters(ctx)));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.getOrPost(
                Browsed.PATH + "{kind}",
                "A level of the MeSH tree, counted in the figures that a search finds.",
                Param.TREE,
                "Branches")
            .unmovedBy(Param.with(Param.SHOWN, Param.SORT)),
        Operation.page("/tree/{kind}", "The same for people, to go down the tree.", Param.TREE_PAGE)
            .unmovedBy(Set.of(Param.SIZE, Param.FROM, Param.PAGE, Param.CURSOR, Param.FETCH_ALL)));
  }

  private void level(Context ctx, Parameters parameters) throws Exception {
    FacetField kind = kind(ctx);
    Given given = Given.of(parameters, Param.TREE);
    int size = given.number(Param.SIZE, 1, Browsed.MOST, Browsed.TOLD);
    Asked asked = Params.read(given.without(Param.SIZE), Params.API);
    Browsed browsed = Browsed.of(asked, kind, parent(given), size);
    send(ctx, "tree ", browsed, level -> Answer.json(TreeJson.write(browsed, level)));
  }

  private void page(Context ctx, Parameters parameters) throws Exception {
    FacetField kind = kind(ctx);
    Given given = Given.of(parameters, Param.TREE_PAGE);
    int size = given.number(Param.FACET_SIZE, 1, Browsed.MOST, TreePage.USUAL);
    Browsed browsed = Browsed.of(Params.read(given, Params.PAGE), kind, parent(given), size);
    send(ctx, "tree page ", browsed, level -> Answer.html(html.tree(new TreePage(browsed, level))));
  }

  /** The kind that the path names. */
  private static FacetField kind(Context ctx) {
    return FacetField.of(ctx.pathParam("kind"))
        .filter(Branches.KINDS::contains)
        .orElseThrow(() ->
            new HttpProblem(
                ProblemType.NOT_FOUND, "The trees are " + String.join(" and ", KINDS) + "."));
  }

  /** The term that was asked for by its id in its usual spelling, "" for none. */
  private String parent(Given given) {
    String asked = given.one(Param.PARENT).orElse("").strip();
    if (asked.isEmpty()) return "";
    return term(search.resolve(asked, 5), match -> match.nameClass().equals("id"))
        .orElseThrow(() ->
            given.problem(
                Param.PARENT,
                asked,
                "is not the id of a chemical or disease, like MESH:D009369",
                term(search.near(asked, 5), match -> true).orElse("")));
  }

  private static Optional<String> term(List<EntityMatch> matches, Predicate<EntityMatch> wanted) {
    return matches.stream()
        .filter(match -> KINDS.contains(match.type()))
        .filter(wanted)
        .map(EntityMatch::id)
        .findFirst();
  }

  private void send(Context ctx, String form, Browsed browsed, Function<Branches, Answer> written)
      throws Exception {
    answers.send(
        ctx,
        form + browsed,
        () -> {
          long start = System.nanoTime();
          Branches level =
              Errors.blameRequest(() ->
                  search.branches(browsed.asked().request(), browsed.kind(), browsed.parent()));
          long searched = System.nanoTime();
          Answer answer = written.apply(level);
          String timing =
              "search;dur="
                  + Answers.millis(searched - start)
                  + ", write;dur="
                  + Answers.millis(System.nanoTime() - searched);
          return new Answers.Made(answer, level.index().build(), !level.timedOut(), timing);
        });
  }
}
