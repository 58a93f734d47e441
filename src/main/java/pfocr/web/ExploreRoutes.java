package pfocr.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import pfocr.search.FigureSearch;
import pfocr.search.Network;

/** What is drawn together in the figures of a search: as JSON, and as a page. */
final class ExploreRoutes implements Routes {
  private static final int NODES = 25;

  /** A network has neither pages nor an order of figures. */
  private static final Set<Param> IDLE =
      Param.with(
          Param.SHOWN,
          Param.SIZE,
          Param.FROM,
          Param.PAGE,
          Param.CURSOR,
          Param.FETCH_ALL,
          Param.SORT);

  private final FigureSearch search;
  private final Answers answers;
  private final Html html;

  ExploreRoutes(FigureSearch search, Answers answers, Html html) {
    this.search = search;
    this.answers = answers;
    this.html = html;
  }

  @Override
  public void register(Router router) {
    router.getOrPost("/api/v1/network", ctx -> network(ctx, router.parameters(ctx)));
    router.get("/explore", ctx -> page(ctx, router.parameters(ctx)));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.getOrPost(
                "/api/v1/network",
                "What is drawn together in the figures that a search finds.",
                Param.NETWORK,
                "Network")
            .unmovedBy(IDLE),
        Operation.page("/explore", "The same drawn, with tables beside it.", Param.NETWORK)
            .unmovedBy(IDLE));
  }

  private void network(Context ctx, Parameters parameters) throws Exception {
    Explored explored = read(parameters);
    send(ctx, "network ", explored, found -> Answer.json(NetworkJson.write(explored, found)));
  }

  private void page(Context ctx, Parameters parameters) throws Exception {
    Explored explored = read(parameters);
    send(
        ctx,
        "explore ",
        explored,
        found -> Answer.html(html.explore(ExplorePage.of(explored, found, id -> label(id)))));
  }

  /** What people read for the value of a filter; only things have other values than names. */
  private String label(String value) {
    if (value.indexOf(':') < 0) return value;
    return search.resolve(value, 1).stream()
        .filter(match -> match.nameClass().equals("id"))
        .map(match -> match.label())
        .findFirst()
        .orElse(value);
  }

  private static Explored read(Parameters parameters) {
    Given given = Given.of(parameters, Param.NETWORK);
    int nodes = given.number(Param.NODES, 1, FigureSearch.MAX_NODES, NODES);
    return Explored.of(Params.read(given, Params.API), nodes, Order.of(given, Order.FIGURES));
  }

  private void send(Context ctx, String kind, Explored explored, Function<Network, Answer> written)
      throws Exception {
    answers.send(
        ctx,
        kind + explored + explored.asked().warnings(),
        () -> {
          long start = System.nanoTime();
          Network found =
              Errors.blameRequest(
                  () -> search.network(explored.asked().request(), explored.nodes()));
          long searched = System.nanoTime();
          Answer answer = written.apply(found);
          String timing =
              "search;dur="
                  + Answers.millis(searched - start)
                  + ", write;dur="
                  + Answers.millis(System.nanoTime() - searched);
          return new Answers.Made(answer, found.index().build(), !found.timedOut(), timing);
        });
  }
}
