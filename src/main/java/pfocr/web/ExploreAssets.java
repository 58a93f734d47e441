package pfocr.web;

/** The addresses of what only the explore page loads. */
public record ExploreAssets(String css, String cytoscape, String script) {}
