package pfocr.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pfocr.export.ExportFormat;

/**
 * The form in which an answer is wanted: the one that the parameter {@code format} names, else the
 * one that the {@code Accept} header likes best.
 *
 * @param file the format of a file; empty for JSON and for the page
 */
record Form(boolean html, Optional<ExportFormat> file) {
  static final String HTML_TYPE = "text/html";
  static final String JSON_TYPE = "application/json";
  static final String PLAIN_TYPE = "text/plain";

  /** What a posted list of names may be: columns of names are read like any list. */
  static final List<String> LIST_TYPES =
      List.of(PLAIN_TYPE, "text/csv", "text/tab-separated-values");

  /** What pages post: the same as the query of an address. */
  static final String POSTED_TYPE = "application/x-www-form-urlencoded";

  private static final Form JSON = new Form(false, Optional.empty());
  private static final Form HTML = new Form(true, Optional.empty());

  /** The names that {@code format} can have where there is JSON and a page. */
  static final List<String> NAMES = Stream.concat(Stream.of("json", "html"), files()).toList();

  /** Gene sets are for clients that take plain text alone: others do not mean them. */
  static final List<String> PLAIN = List.of(PLAIN_TYPE);

  /** Their media types, except plain text. */
  static final List<String> TYPES = types(JSON_TYPE, HTML_TYPE);

  /** The media types of files, again without plain text. */
  static final List<String> FILE_TYPES = types();

  /** The media types that files can have, plain text among them. */
  static final List<String> ALL_FILE_TYPES =
      Arrays.stream(ExportFormat.values()).map(ExportFormat::mediaType).toList();

  /** The names of the formats of files. */
  static Stream<String> files() {
    return Arrays.stream(ExportFormat.values()).map(ExportFormat::key);
  }

  private static List<String> types(String... first) {
    List<String> types = new ArrayList<>(List.of(first));
    for (ExportFormat format : ExportFormat.values())
      if (format != ExportFormat.GMT) types.add(format.mediaType());
    return List.copyOf(types);
  }

  /** Of an answer that can be had as JSON, as a page and as a file. */
  static Form of(Context ctx, Given given) {
    Optional<String> named = given.one(Param.FORMAT);
    if (named.isPresent()) return named(given, named.get().strip());
    String type = Accept.require(ctx.header("Accept"), TYPES, PLAIN);
    return switch (type) {
      case JSON_TYPE -> JSON;
      case HTML_TYPE -> HTML;
      default -> new Form(false, Optional.of(file(type)));
    };
  }

  private static Form named(Given given, String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "json" -> JSON;
      case "html" -> HTML;
      default -> new Form(false, Optional.of(file(given, name, NAMES)));
    };
  }

  /** Of an answer that is always a file. */
  static ExportFormat ofFile(Context ctx, Given given) {
    Optional<String> named = given.one(Param.FORMAT);
    if (named.isPresent()) return file(given, named.get().strip(), files().toList());
    return file(Accept.require(ctx.header("Accept"), FILE_TYPES, PLAIN));
  }

  private static ExportFormat file(String type) {
    return Arrays.stream(ExportFormat.values())
        .filter(format -> format.mediaType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static ExportFormat file(Given given, String name, List<String> known) {
    return ExportFormat.of(name)
        .orElseThrow(() ->
            given.problem(Param.FORMAT, name, "is not one of " + String.join(", ", known), known));
  }
}
