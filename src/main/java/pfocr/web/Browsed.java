package pfocr.web;

import java.util.List;
import pfocr.query.FacetField;
import pfocr.query.SearchRequest;
import pfocr.search.Branches;

/**
 * A level of the MeSH tree over the figures of a search; makes its addresses.
 *
 * @param asked the search from its first figure on
 * @param kind chemicals or diseases
 * @param parent the id of the term whose branches are shown, "" for the top
 * @param size how many branches at most
 */
public record Browsed(Asked asked, FacetField kind, String parent, int size) {
  /** Where the API answers, before the kind. */
  static final String PATH = "/api/v1/tree/";

  /** Branches that the API tells when it is not said how many. */
  static final int TOLD = 100;

  /** More branches are not told. */
  static final int MOST = SearchRequest.MAX_FACET_SIZE;

  /** The page of the top of a facet's tree for a search; "" when the facet has none. */
  static String address(Asked asked, FacetField field) {
    return Branches.KINDS.contains(field) ? of(asked, field, "", TreePage.USUAL).page() : "";
  }

  static Browsed of(Asked asked, FacetField kind, String parent, int size) {
    Asked plain =
        asked
            .plain()
            .on(Params.PAGE)
            .fromStart(r -> r.withFacets(Params.PAGE.facets(), Params.PAGE.facetSize()));
    return new Browsed(plain, kind, parent, size);
  }

  /** The same below another term, "" for the top. */
  Browsed below(String term) {
    return new Browsed(asked, kind, term, TreePage.USUAL);
  }

  /** The same with more branches. */
  Browsed withSize(int more) {
    return new Browsed(asked, kind, parent, more);
  }

  /** As many of the branches as are wanted. */
  public List<Branches.Branch> shown(Branches level) {
    return level.branches().subList(0, Math.min(size, level.branches().size()));
  }

  /** The search page with the same figures. */
  public String search() {
    return asked.url("/");
  }

  /** The search for those of the figures that show something of a branch. */
  public String search(Branches level, String term) {
    String query = kind.key() + "_tree:\"" + term + '"';
    return Narrowing.of(asked, level.relaxed(), List.of(query)).url("/");
  }

  /** This level as a page. */
  public String page() {
    String url = url(asked, "/tree/");
    return size == TreePage.USUAL ? url : with(url, Param.FACET_SIZE, Integer.toString(size));
  }

  /** This level as JSON. */
  public String json() {
    return url(
        asked
            .on(Params.API)
            .with(r ->
                r.withPage(0, Params.API.size())
                    .withFacets(Params.API.facets(), Params.API.facetSize())),
        PATH);
  }

  /** This level as JSON, with as many branches. */
  String self() {
    return size == TOLD ? json() : with(json(), Param.SIZE, Integer.toString(size));
  }

  private String url(Asked search, String path) {
    String url = search.url(path + kind.key());
    return parent.isEmpty() ? url : with(url, Param.PARENT, parent);
  }

  private static String with(String url, Param param, String value) {
    return url
        + (url.indexOf('?') < 0 ? '?' : '&')
        + param.key()
        + '='
        + QueryString.encoded(value);
  }

  @Override
  public String toString() {
    return kind.key() + ' ' + parent + ' ' + size + ' ' + asked + asked.warnings();
  }
}
