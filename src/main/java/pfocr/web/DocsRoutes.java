package pfocr.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What describes the API: for machines, for people and for browsers. */
final class DocsRoutes implements Routes {
  private final Answers answers;
  private final Html html;
  private final Supplier<List<Operation>> all;

  /**
   * @param all the operations of the whole server, known when it runs
   */
  DocsRoutes(Answers answers, Html html, Supplier<List<Operation>> all) {
    this.answers = answers;
    this.html = html;
    this.all = all;
  }

  @Override
  public void register(Router router) {
    router.get(
        OpenApi.PATH,
        ctx -> answers.sendWhole(ctx, "openapi", () -> Answer.json(OpenApi.of(all.get()))));
    router.get(
        "/api", ctx -> answers.sendWhole(ctx, "api", () -> Answer.html(html.api(all.get()))));
    router.get("/opensearch.xml", this::openSearch);
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(OpenApi.PATH, "This description.", Set.of(), "Anything"),
        Operation.page("/api", "This description for people.", Set.of()),
        Operation.file(
            "/opensearch.xml",
            "Tells browsers how to search here.",
            Set.of(),
            "application/opensearchdescription+xml"));
  }

  private void openSearch(Context ctx) throws Exception {
    String host = Headers.site(ctx);
    StringBuilder safe = new StringBuilder();
    Text.escape(host, 0, host.length(), safe);
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>PFOCR Search</ShortName>
          <Description>Pathway figures of PFOCR</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Image width="16" height="16" type="image/svg+xml">%1$s%2$s</Image>
          <Url type="text/html" template="%1$s/?q={searchTerms}"/>
          <Url type="application/x-suggestions+json" template="%1$s/api/v1/suggest?format=opensearch&amp;q={searchTerms}"/>
          <Url type="application/atom+xml" template="%1$s/feed.atom?q={searchTerms}"/>
          <Url type="application/json" template="%1$s/api/v1/query?q={searchTerms}"/>
          <Url type="application/opensearchdescription+xml" rel="self" template="%1$s/opensearch.xml"/>
        </OpenSearchDescription>
        """
            .formatted(safe, html.icon());
    byte[] body = xml.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String type = "application/opensearchdescription+xml; charset=utf-8";
    answers.sendWhole(ctx, "opensearch " + host, () -> new Answer(type, body));
  }
}
