/**
 * HTTP in, JSON or HTML out; the only package that knows Javalin.
 *
 * <p>The door is {@link pfocr.web.SearchServer}. A request goes through {@link
 * pfocr.web.QueryString} (bytes to names and values), {@link pfocr.web.Params} (names and values to
 * a {@link pfocr.query.SearchRequest}), {@link pfocr.web.Answers} (ETag, cache, limits), the
 * engine, and {@link pfocr.web.Json} or {@link pfocr.web.Html}. What goes wrong is an {@link
 * pfocr.web.HttpProblem}, told to the client by {@link pfocr.web.Errors} alone. Further routes are
 * further {@link pfocr.web.Routes} in the list of {@code SearchServer}.
 *
 * <p>Query strings are decoded here and not by the servlet container, which answers bad
 * percent-encoding with an exception; gzip is done here, because the container's understands no
 * q-values and could not keep its work in the answer cache.
 */
package pfocr.web;
