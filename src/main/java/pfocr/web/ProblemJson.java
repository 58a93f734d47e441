package pfocr.web;

/** A problem in the form of RFC 9457. */
final class ProblemJson {
  private ProblemJson() {}

  static byte[] write(HttpProblem problem, String instance) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      json.writeStringField("type", problem.type().path());
      json.writeStringField("title", problem.type().title());
      json.writeNumberField("status", problem.type().status());
      json.writeStringField("detail", problem.detail());
      json.writeStringField("instance", instance);
      if (problem.headers().containsKey("Retry-After"))
        json.writeNumberField(
            "retry_after_seconds", Integer.parseInt(problem.headers().get("Retry-After")));
      json.writeArrayFieldStart("errors");
      for (HttpProblem.Cause cause : problem.causes()) {
        json.writeStartObject();
        json.writeStringField("parameter", cause.parameter());
        if (!cause.pointer().isEmpty()) json.writeStringField("pointer", cause.pointer());
        json.writeStringField("detail", cause.detail());
        if (!cause.suggestion().isEmpty()) json.writeStringField("suggestion", cause.suggestion());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }
}
