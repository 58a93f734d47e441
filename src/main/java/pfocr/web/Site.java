package pfocr.web;

/** The addresses of styles, script and icon, for every page. */
public record Site(String css, String script, String icon) {}
