package pfocr.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values to pages. The templates lie in {@code web/templates} and are compiled with the code. */
final class Html {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "pfocr.web.templates");
  private final Site site;
  private final ExploreAssets exploreAssets;

  Html(Assets assets) {
    exploreAssets =
        new ExploreAssets(
            assets.url("explore.css"), assets.url("cytoscape.js"), assets.url("explore.js"));
    site = new Site(assets.url("search.css"), assets.url("search.js"), assets.url("icon.svg"));
  }

  /** The address of the site's icon. */
  String icon() {
    return site.icon();
  }

  String search(SearchPage page) {
    return render(page.start() ? "start.jte" : "search.jte", Map.of("site", site, "page", page));
  }

  String facet(FacetPage page) {
    return render("facet.jte", Map.of("site", site, "page", page));
  }

  String figure(FigurePage page) {
    return render("figure.jte", Map.of("site", site, "page", page));
  }

  String enrich(EnrichPage page) {
    return render("enrich.jte", Map.of("site", site, "page", page));
  }

  String api(List<Operation> operations) {
    Map<Boolean, List<ApiPage>> pages =
        operations.stream()
            .collect(
                Collectors.partitioningBy(
                    Operation::isPage, Collectors.mapping(ApiPage::of, Collectors.toList())));
    return render(
        "api.jte", Map.of("site", site, "addresses", pages.get(false), "pages", pages.get(true)));
  }

  String entity(EntityPage page) {
    return render("entity.jte", Map.of("site", site, "page", page));
  }

  String explore(ExplorePage page) {
    return render("explore.jte", Map.of("site", site, "assets", exploreAssets, "page", page));
  }

  String tree(TreePage page) {
    return render("tree.jte", Map.of("site", site, "page", page));
  }

  String help() {
    return render("help.jte", Map.of("site", site));
  }

  String problem(HttpProblem problem, String instance, Repaired rest) {
    return render(
        "problem.jte",
        Map.of("site", site, "problem", problem, "instance", instance, "rest", rest));
  }

  String problemType(ProblemType type) {
    return render("problemtype.jte", Map.of("site", site, "type", type));
  }

  private String render(String template, Map<String, Object> values) {
    StringOutput out = new StringOutput(32_000);
    engine.render(template, values, out);
    return out.toString();
  }
}
