package pfocr.web;

import java.util.List;
import java.util.Set;
import pfocr.query.SearchRequest;

/**
 * What one address of the API does, for its description.
 *
 * @param methods {@code get}, {@code post} or both
 * @param path with {@code {name}} where it is open
 * @param summary what comes back, in a sentence
 * @param params the parameters it takes, in the address or in the body
 * @param type the media type of the answer; "" when it depends on the request
 * @param schema name of the answer's schema in {@code schemas.json}, "" when it is no JSON
 * @param forms further media types that the same can be had in
 * @param formats the names that the parameter {@code format} can have
 */
record Operation(
    List<String> methods,
    String path,
    String summary,
    Set<Param> params,
    String type,
    String schema,
    List<String> forms,
    List<String> formats) {
  Operation {
    methods = List.copyOf(methods);
    forms = List.copyOf(forms);
    formats = List.copyOf(formats);
  }

  Operation(
      List<String> methods,
      String path,
      String summary,
      Set<Param> params,
      String type,
      String schema) {
    this(methods, path, summary, params, type, schema, List.of(), List.of());
  }

  /** The same, also as a page and as files. */
  Operation inManyForms() {
    return alsoAs(Form.ALL_FILE_TYPES, Form.NAMES);
  }

  /** The same, also in other media types, with the names that {@code format} can have. */
  Operation alsoAs(List<String> types, List<String> names) {
    return new Operation(methods, path, summary, params, type, schema, types, names);
  }

  /** The most entries that can be asked for. */
  int mostSize() {
    return type.isEmpty() ? ExportRoutes.MOST : SearchRequest.MAX_SIZE;
  }

  /** Whether figures are ranked as sets, not as hits. */
  boolean ranksSets() {
    return params.contains(Param.GENES);
  }

  /** Whether JSON is all it answers in. */
  boolean onlyJson() {
    return type.equals(Form.JSON_TYPE) && forms.isEmpty();
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
