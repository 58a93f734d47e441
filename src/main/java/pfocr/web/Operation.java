package pfocr.web;

import java.util.List;
import java.util.Set;

/**
 * What one address of the API does, for its description.
 *
 * @param methods {@code get}, {@code post} or both
 * @param path with {@code {name}} where it is open
 * @param summary what comes back, in a sentence
 * @param params the parameters it takes, in the address or in the body
 * @param type the media type of the answer; "" when it depends on the request
 * @param schema name of the answer's schema in {@code schemas.json}, "" when it is no JSON
 */
record Operation(
    List<String> methods,
    String path,
    String summary,
    Set<Param> params,
    String type,
    String schema) {
  Operation {
    methods = List.copyOf(methods);
  }

  /** An address that is read and answers in JSON. */
  static Operation get(String path, String summary, Set<Param> params, String schema) {
    return new Operation(List.of("get"), path, summary, params, "application/json", schema);
  }

  /** The same for an address whose parameters may also be posted. */
  static Operation getOrPost(String path, String summary, Set<Param> params, String schema) {
    return new Operation(List.of("get", "post"), path, summary, params, "application/json", schema);
  }

  /** An address that is read and answers in another type. */
  static Operation file(String path, String summary, String type) {
    return new Operation(List.of("get"), path, summary, Set.of(), type, "");
  }
}
