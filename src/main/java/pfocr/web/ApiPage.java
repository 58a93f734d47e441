package pfocr.web;

import java.util.List;
import java.util.Locale;

/** One address of the API as its page shows it. */
public record ApiPage(String methods, String path, String summary, List<Parameter> parameters) {
  /** One parameter. */
  public record Parameter(String name, String meaning) {}

  public ApiPage {
    parameters = List.copyOf(parameters);
  }

  static ApiPage of(Operation operation) {
    return new ApiPage(
        String.join(", ", operation.methods()).toUpperCase(Locale.ROOT),
        operation.path(),
        operation.summary(),
        operation.params().stream()
            .sorted()
            .map(param -> new Parameter(param.key(), OpenApi.described(param)))
            .toList());
  }
}
