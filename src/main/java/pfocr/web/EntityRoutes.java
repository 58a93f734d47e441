package pfocr.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import pfocr.search.EntityMatch;
import pfocr.search.EntityProfile;
import pfocr.search.FigureSearch;

/** Genes, chemicals, diseases, families and organisms: by name, and all about one. */
final class EntityRoutes implements Routes {
  private static final int MAX_PARTNERS = 100;
  private static final int PARTNERS = 20;
  private static final int MAX_MATCHES = 50;
  private static final int MATCHES = 10;
  private static final int SUGGESTIONS = 5;

  /** Suggestions for many unknown names are looked for so long: half a second. */
  private static final long SUGGESTIONS_NANOS = 500_000_000;

  private final FigureSearch search;
  private final Answers answers;
  private final Html html;

  EntityRoutes(FigureSearch search, Answers answers, Html html) {
    this.search = search;
    this.answers = answers;
    this.html = html;
  }

  @Override
  public void register(Router router) {
    router.getOrPost("/api/v1/resolve", ctx -> resolve(ctx, router.parameters(ctx)));
    router.get("/api/v1/entities/{curie}", ctx -> entity(router, ctx));
    router.get("/entities/{curie}", ctx -> page(router, ctx));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.getOrPost(
            "/api/v1/resolve",
            "What names and ids may mean, best first; several in one request.",
            Param.RESOLVE,
            "Resolved"),
        Operation.get(
            "/api/v1/entities/{curie}",
            "All about a gene, chemical, disease, family or organism.",
            Param.SIZED,
            "Entity"),
        Operation.page(
            "/entities/{curie}",
            "The same for people; without the identifier's usual spelling it leads there.",
            Param.ENTITY_PAGE));
  }

  private void resolve(Context ctx, Parameters parameters) throws Exception {
    Given given = Given.of(parameters, Param.RESOLVE);
    List<String> names = names(given);
    int size = given.number(Param.SIZE, 1, MAX_MATCHES, MATCHES);
    answers.sendWhole(
        ctx,
        "resolve " + size + ' ' + String.join("\n", names),
        () -> Answer.json(EntityJson.resolved(answered(names, size))));
  }

  private static List<String> names(Given given) {
    List<String> names =
        given.all(Param.Q).stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty())
      throw given.problem(Param.Q, "", "is missing: give a name or an id, or several");
    if (names.size() > Batch.MOST) throw given.tooMany(Param.Q, names.size(), Batch.MOST);
    return names;
  }

  private List<Resolved> answered(List<String> names, int size) {
    long deadline = System.nanoTime() + SUGGESTIONS_NANOS;
    List<Resolved> all = new ArrayList<>();
    for (String name : names) {
      List<EntityMatch> matches = search.resolve(name, size);
      boolean late = System.nanoTime() - deadline > 0;
      List<EntityMatch> near =
          matches.isEmpty() && !late ? search.near(name, SUGGESTIONS) : List.of();
      all.add(new Resolved(name, matches, near));
    }
    return all;
  }

  /** What one name was read as; {@code near} only when it was read as nothing. */
  record Resolved(String name, List<EntityMatch> matches, List<EntityMatch> near) {}

  private void entity(Router router, Context ctx) throws Exception {
    Parameters parameters = router.parameters(ctx);
    int size = Given.of(parameters, Param.SIZED).number(Param.SIZE, 1, MAX_PARTNERS, PARTNERS);
    Optional<String> id = canonical(router, ctx, "/api/v1/entities/");
    if (id.isEmpty()) return;
    answers.send(
        ctx,
        "entity " + size + ' ' + id.get(),
        profiled(id.get(), size, profile -> Answer.json(EntityJson.profile(profile))));
  }

  private void page(Router router, Context ctx) throws Exception {
    Parameters parameters = router.parameters(ctx);
    Order order = Order.of(Given.of(parameters, Param.ENTITY_PAGE), Order.STRENGTH);
    Optional<String> id = canonical(router, ctx, "/entities/");
    if (id.isEmpty()) return;
    answers.send(
        ctx,
        "entity page " + order + ' ' + id.get(),
        profiled(
            id.get(),
            PARTNERS,
            profile -> Answer.html(html.entity(EntityPage.of(profile, order)))));
  }

  private Callable<Answers.Made> profiled(
      String id, int partners, Function<EntityProfile, Answer> written) {
    return () -> {
      long start = System.nanoTime();
      EntityProfile profile = search.entity(id, partners).orElseThrow(() -> unknown(id));
      long found = System.nanoTime();
      Answer answer = written.apply(profile);
      boolean complete =
          !profile.page().timedOut()
              && (profile.words().isEmpty() || profile.wordsRead() >= profile.page().total());
      String timing =
          "search;dur="
              + Answers.millis(found - start)
              + ", write;dur="
              + Answers.millis(System.nanoTime() - found);
      return new Answers.Made(answer, profile.page().index().build(), complete, timing);
    };
  }

  /** The id in the address; empty when the client was sent to its usual spelling. */
  private Optional<String> canonical(Router router, Context ctx, String path) {
    String asked = Text.typed(ctx.pathParam("curie")).strip();
    List<EntityMatch> meant = search.resolve(asked, 2);
    // A bare number may be a gene and a chemical; a name is no id.
    if (meant.size() != 1 || !meant.get(0).nameClass().equals("id")) throw unknown(asked);
    String id = meant.get(0).id();
    if (id.equals(ctx.pathParam("curie"))) return Optional.of(id);
    router.moved(ctx, path + QueryString.encodePath(id));
    return Optional.empty();
  }

  private HttpProblem unknown(String asked) {
    List<HttpProblem.Cause> near =
        search.near(asked, SUGGESTIONS).stream()
            .map(match ->
                new HttpProblem.Cause(
                    "curie", match.type() + " " + match.label() + organism(match), match.id()))
            .toList();
    String shown = asked.length() > 60 ? asked.substring(0, 60) + "…" : asked;
    return new HttpProblem(
        ProblemType.NOT_FOUND,
        "No gene, chemical, disease, family or organism of the index has the id '"
            + shown
            + "'; ids look like NCBIGene:57468, MESH:D009020 or CHEBI:17303.",
        near);
  }

  private static String organism(EntityMatch match) {
    return match.organism().isEmpty() ? "" : " of " + match.organism();
  }
}
