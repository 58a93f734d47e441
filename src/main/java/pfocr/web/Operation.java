package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pfocr.query.SearchRequest;

/**
 * What one address of the server does, for its description.
 *
 * @param methods {@code get}, {@code post} or both
 * @param path with {@code {name}} where it is open
 * @param summary what comes back, in a sentence
 */
record Operation(List<String> methods, String path, String summary, Takes takes, Gives gives) {
  private static final List<String> GET = List.of("get");
  private static final List<String> POST = List.of("post");
  private static final List<String> BOTH = List.of("get", "post");

  Operation {
    methods = List.copyOf(methods);
  }

  /**
   * What is asked with.
   *
   * @param params the parameters, in the address or in the body
   * @param idle those of them that change nothing in the answer; they are taken so that a search
   *     can be moved from one address to another
   * @param bodies media types of the bodies that can be posted
   * @param message name of the body's schema when it is not made of parameters, else ""
   */
  record Takes(Set<Param> params, Set<Param> idle, List<String> bodies, String message) {
    private static final List<String> PARAMETERS = List.of(Form.JSON_TYPE, Form.POSTED_TYPE);

    Takes {
      bodies = List.copyOf(bodies);
    }

    private static Takes of(Set<Param> params) {
      return new Takes(params, Set.of(), PARAMETERS, "");
    }
  }

  /**
   * What is answered.
   *
   * @param type the media type; "" when it depends on the request
   * @param schema name of the schema in {@code schemas.json}, "" when it is no JSON
   * @param forms further media types that the same can be had in
   * @param formats the names that the parameter {@code format} can have
   * @param statuses further statuses and what they mean
   */
  record Gives(
      String type,
      String schema,
      List<String> forms,
      List<String> formats,
      Map<Integer, String> statuses) {
    Gives {
      forms = List.copyOf(forms);
      formats = List.copyOf(formats);
      statuses = Map.copyOf(statuses);
    }

    private static Gives of(String type, String schema) {
      return new Gives(type, schema, List.of(), List.of(), Map.of());
    }
  }

  /** An address that is read and answers in JSON. */
  static Operation get(String path, String summary, Set<Param> params, String schema) {
    return json(GET, path, summary, params, schema);
  }

  /** An address that parameters are posted to and that answers in JSON. */
  static Operation post(String path, String summary, Set<Param> params, String schema) {
    return json(POST, path, summary, params, schema);
  }

  /** An address that is read and answers in JSON; its parameters may also be posted. */
  static Operation getOrPost(String path, String summary, Set<Param> params, String schema) {
    return json(BOTH, path, summary, params, schema);
  }

  private static Operation json(
      List<String> methods, String path, String summary, Set<Param> params, String schema) {
    return new Operation(
        methods, path, summary, Takes.of(params), Gives.of(Form.JSON_TYPE, schema));
  }

  /** An address that is read and answers in another type, "" when the request says which. */
  static Operation file(String path, String summary, Set<Param> params, String type) {
    return new Operation(GET, path, summary, Takes.of(params), Gives.of(type, ""));
  }

  /** The same where the parameters may also be posted. */
  static Operation fileOrPost(String path, String summary, Set<Param> params, String type) {
    return new Operation(BOTH, path, summary, Takes.of(params), Gives.of(type, ""));
  }

  /** A page for people. */
  static Operation page(String path, String summary, Set<Param> params) {
    return file(path, summary, params, Form.HTML_TYPE);
  }

  /** An address that messages of a protocol are posted to. */
  static Operation messages(
      String path, String summary, String message, String schema, Map<Integer, String> statuses) {
    return new Operation(
        POST,
        path,
        summary,
        new Takes(Set.of(), Set.of(), List.of(Form.JSON_TYPE), message),
        new Gives(Form.JSON_TYPE, schema, List.of(), List.of(), statuses));
  }

  /** The same, also as a page and as files. */
  Operation inManyForms() {
    return alsoAs(Form.ALL_FILE_TYPES, Form.NAMES);
  }

  /** The same, also in other media types, with the names that {@code format} can have. */
  Operation alsoAs(List<String> types, List<String> names) {
    Gives more = new Gives(gives.type, gives.schema, types, names, gives.statuses);
    return new Operation(methods, path, summary, takes, more);
  }

  /** The same; some of its parameters change nothing. */
  Operation unmovedBy(Set<Param> some) {
    Takes less = new Takes(takes.params, some, takes.bodies, takes.message);
    return new Operation(methods, path, summary, less, gives);
  }

  /** The same; a posted plain text or table is the value of one of its parameters. */
  Operation takingPlainText() {
    List<String> bodies = new ArrayList<>(Takes.PARAMETERS);
    bodies.addAll(Form.LIST_TYPES);
    Takes more = new Takes(takes.params, takes.idle, bodies, takes.message);
    return new Operation(methods, path, summary, more, gives);
  }

  /** The parameters in a fixed order. */
  List<Param> params() {
    return takes.params.stream().sorted().toList();
  }

  /** The most entries that can be asked for. */
  int mostSize() {
    return gives.type.isEmpty() ? ExportRoutes.MOST : SearchRequest.MAX_SIZE;
  }

  /** Whether figures are ranked as sets, not as hits. */
  boolean ranksSets() {
    return takes.params.contains(Param.GENES);
  }

  /** Whether it is a page for people. */
  boolean isPage() {
    return gives.type.equals(Form.HTML_TYPE);
  }

  /** Whether JSON is all it answers in. */
  boolean onlyJson() {
    return gives.type.equals(Form.JSON_TYPE) && gives.forms.isEmpty();
  }
}
