package pfocr.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pfocr.web.HttpProblem.Cause;

/** The parameters of a request by their canonical names, with strict readers of their values. */
final class Given {
  private final Map<Param, List<String>> values = new EnumMap<>(Param.class);
  private final Map<Param, String> spelling = new EnumMap<>(Param.class);
  private final List<String> warnings = new ArrayList<>();

  private final Set<Param> inBody = EnumSet.noneOf(Param.class);
  private final Set<Param> listed = EnumSet.noneOf(Param.class);

  private Given() {}

  /** Sorts the parameters out; an unknown one is refused unless {@code lenient=true} is given. */
  static Given of(Parameters parameters, Set<Param> allowed) {
    Given given = new Given();
    List<String> unknown = new ArrayList<>();
    parameters
        .all()
        .forEach((name, all) -> {
          Optional<Param> param = Param.of(name).filter(allowed::contains);
          if (param.isPresent()) given.add(param.get(), name, all, parameters);
          else unknown.add(name);
        });
    given.flag(Param.LENIENT, false);
    if (!unknown.isEmpty()) given.refuse(unknown, allowed, parameters);
    return given;
  }

  private void add(Param param, String name, List<String> all, Parameters parameters) {
    spelling.putIfAbsent(param, name);
    if (parameters.isInBody(name)) inBody.add(param);
    if (parameters.isList(name)) listed.add(param);
    boolean batch = param == Param.Q && parameters.isList(name);
    for (String value : all)
      if (batch || !value.isBlank())
        values.computeIfAbsent(param, p -> new ArrayList<>(1)).add(value);
  }

  private void refuse(List<String> unknown, Set<Param> allowed, Parameters parameters) {
    if (flag(Param.LENIENT, false)) {
      for (String name : unknown)
        warnings.add("The parameter '" + name + "' is not known and was ignored.");
      return;
    }
    List<Cause> causes =
        unknown.stream()
            .limit(20)
            .map(name ->
                new Cause(
                    name,
                    parameters.isInBody(name) ? pointer(name) : "",
                    "unknown",
                    suggestion(name, allowed)))
            .toList();
    Cause first = causes.get(0);
    if (Param.of(first.parameter()).filter(Param::isOfSets).isPresent())
      throw new HttpProblem(
          ProblemType.UNKNOWN_PARAMETER,
          "The parameter '"
              + first.parameter()
              + "' belongs to "
              + EnrichRoutes.PATH
              + ", which takes every search with it.",
          causes);
    String hint = first.suggestion().isEmpty() ? "" : " Did you mean '" + first.suggestion() + "'?";
    throw new HttpProblem(
        ProblemType.UNKNOWN_PARAMETER,
        "The parameter '"
            + first.parameter()
            + "' is not known."
            + hint
            + " Add lenient=true to ignore unknown parameters.",
        causes);
  }

  private static String suggestion(String name, Set<Param> allowed) {
    return Param.of(name).filter(Param::isOfSets).isPresent() ? "" : Param.nearest(name, allowed);
  }

  /** The same without one of the parameters. */
  Given without(Param param) {
    Given rest = new Given();
    rest.values.putAll(values);
    rest.values.remove(param);
    rest.spelling.putAll(spelling);
    rest.inBody.addAll(inBody);
    rest.listed.addAll(listed);
    rest.warnings.addAll(warnings);
    return rest;
  }

  /** What was ignored, in sentences. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** All values, blank ones only of a list of queries. */
  List<String> all(Param param) {
    return values.getOrDefault(param, List.of());
  }

  /** All values, also those of lists with commas. */
  List<String> list(Param param) {
    List<String> parts = new ArrayList<>();
    for (String value : all(param))
      for (String part : value.split(",")) if (!part.isBlank()) parts.add(part.strip());
    return parts;
  }

  /** The one value; a parameter that is given twice is refused. */
  Optional<String> one(Param param) {
    List<String> all = all(param);
    if (all.stream().distinct().count() > 1)
      throw problem(param, all.get(1), "comes second: the parameter takes one value");
    return all.stream().findFirst();
  }

  /** A whole number from least to most. */
  int number(Param param, int least, int most, int otherwise) {
    Optional<String> text = one(param);
    if (text.isEmpty()) return otherwise;
    String digits = text.get().strip();
    String rule = "is not a whole number from " + least + " to " + most;
    if (!digits.matches("\\d{1,9}")) throw problem(param, digits, rule);
    int number = Integer.parseInt(digits);
    if (number < least || number > most) throw problem(param, digits, rule);
    return number;
  }

  /** A switch: {@code true}, {@code 1}, {@code yes}, {@code on} or their opposites. */
  boolean flag(Param param, boolean otherwise) {
    Optional<String> text = one(param);
    return text.isEmpty()
        ? otherwise
        : flag(text.get())
            .orElseThrow(() -> problem(param, text.get(), "is neither true nor false"));
  }

  /** A switch that also takes the list of what it switches on. */
  boolean flagOrList(Param param, List<String> known, boolean otherwise) {
    List<String> parts = list(param);
    if (parts.isEmpty()) return otherwise;
    Optional<Boolean> flag = parts.size() == 1 ? flag(parts.get(0)) : Optional.empty();
    if (flag.isPresent()) return flag.get();
    for (String part : parts)
      if (!known.contains(part))
        throw problem(
            param,
            part,
            "is neither true, false, nor a list of " + String.join(", ", known),
            known);
    return true;
  }

  /** A refusal that names the parameter as the client spelled it. */
  HttpProblem problem(Param param, String value, String rule) {
    return problem(param, value, rule, List.of());
  }

  /** A refusal that also tells which of the known values may have been meant. */
  HttpProblem problem(Param param, String value, String rule, List<String> known) {
    return problem(param, value, rule, Nearest.to(value, known));
  }

  /** A refusal that also tells what may have been meant, "" for nothing. */
  HttpProblem problem(Param param, String value, String rule, String suggestion) {
    String name = spelling.getOrDefault(param, param.key());
    String pointer = inBody.contains(param) ? pointer(name) : "";
    int place = all(param).indexOf(value);
    if (!pointer.isEmpty() && listed.contains(param) && place >= 0) pointer += "/" + place;
    return HttpProblem.badValue(value, new Cause(name, pointer, rule, suggestion));
  }

  /** A refusal of a list with more values than allowed. */
  HttpProblem tooMany(Param param, int count, int most) {
    String name = spelling.getOrDefault(param, param.key());
    String rule = "has " + count + " values, more than the " + most + " allowed";
    String pointer = inBody.contains(param) ? pointer(name) : "";
    return new HttpProblem(
        ProblemType.BAD_PARAMETER,
        "The parameter " + name + ' ' + rule + '.',
        List.of(new Cause(name, pointer, rule, "")));
  }

  /** A refusal of a good value that cannot be had together with the rest of the request. */
  HttpProblem impossible(Param param, String rule) {
    String value = one(param).orElse("");
    HttpProblem problem = problem(param, value, rule);
    return new HttpProblem(ProblemType.IMPOSSIBLE, problem.detail(), problem.causes());
  }

  /** A value that is not known: refused, or told as ignored when {@code lenient=true} is given. */
  void ignore(Param param, String value, String rule, List<String> known) {
    if (!flag(Param.LENIENT, false)) throw problem(param, value, rule, known);
    warnings.add("The value '" + value + "' of " + param.key() + " " + rule + " and was ignored.");
  }

  /** Whether a JSON body has a list of values. */
  boolean isList(Param param) {
    return listed.contains(param);
  }

  /** Where a member stands in a JSON body. */
  static String pointer(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
      case "true", "1", "yes", "on" -> Optional.of(true);
      case "false", "0", "no", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
