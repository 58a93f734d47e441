package pfocr.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import pfocr.figure.Figure;
import pfocr.query.Sort;
import pfocr.search.FigureSearch;
import pfocr.search.Hit;
import pfocr.search.ResultPage;

/** The newest figures of any search as an Atom feed. */
final class FeedRoutes implements Routes {
  private final FigureSearch search;
  private final Answers answers;

  FeedRoutes(FigureSearch search, Answers answers) {
    this.search = search;
    this.answers = answers;
  }

  @Override
  public void register(Router router) {
    router.get("/feed.atom", ctx -> feed(ctx, router.parameters(ctx)));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.file(
                "/feed.atom",
                "The newest figures of a search as an Atom feed.",
                Param.SEARCH,
                "application/atom+xml")
            .unmovedBy(Param.SHOWN));
  }

  private void feed(Context ctx, Parameters parameters) throws Exception {
    Asked asked = Params.read(parameters, Params.API.withSort(Sort.NEWEST).withHighlight(false));
    String site = Headers.site(ctx);
    answers.send(ctx, "feed " + site + ' ' + asked + asked.warnings(), () -> made(asked, site));
  }

  private Answers.Made made(Asked asked, String site) {
    long start = System.nanoTime();
    ResultPage page = Errors.blameRequest(() -> search.search(asked.request()));
    byte[] body = xml(asked, page, site).getBytes(StandardCharsets.UTF_8);
    Answer answer = new Answer("application/atom+xml; charset=utf-8", body);
    String timing = "total;dur=" + Answers.millis(System.nanoTime() - start);
    return new Answers.Made(answer, page.index().build(), !page.timedOut(), timing);
  }

  private static String xml(Asked asked, ResultPage page, String site) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>PFOCR figures: ");
    escape(asked.request().text().isEmpty() ? "all" : asked.request().text(), out);
    out.append("</title>\n<id>");
    escape(site + asked.url("/feed.atom"), out);
    out.append("</id>\n<updated>").append(page.index().built()).append("</updated>\n");
    out.append("<author><name>PFOCR</name></author>\n<link rel=\"self\" href=\"");
    escape(site + asked.url("/feed.atom"), out);
    out.append("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"");
    escape(site + asked.on(Params.PAGE).plain().url("/"), out);
    out.append("\"/>\n");
    for (Hit hit : page.hits()) entry(hit.figure(), page, site, out);
    return out.append("</feed>\n").toString();
  }

  private static void entry(Figure figure, ResultPage page, String site, StringBuilder out) {
    String address = site + FigureLinks.page(figure);
    out.append("<entry><title>");
    escape(FigureLabel.title(figure), out);
    out.append("</title><id>");
    escape(address, out);
    out.append("</id><link href=\"");
    escape(address, out);
    out.append("\"/><updated>").append(published(figure, page)).append("</updated><summary>");
    escape(figure.caption(), out);
    out.append("</summary></entry>\n");
  }

  /**
   * The beginning of the year of the paper, all that is known of the day: readers would take a day
   * that changes with the index for news.
   */
  private static Instant published(Figure figure, ResultPage page) {
    OptionalInt year = figure.paper().year();
    return year.isPresent()
        ? LocalDate.of(year.getAsInt(), 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant()
        : page.index().built();
  }

  /** XML knows no control characters, not even escaped. */
  private static void escape(String text, StringBuilder out) {
    String clean = Text.typed(text).replaceAll("[\\uFFFE\\uFFFF]", " ");
    Text.escape(clean, 0, clean.length(), out);
  }
}
