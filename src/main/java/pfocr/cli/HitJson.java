package pfocr.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import pfocr.figure.Figure;
import pfocr.search.Hit;
import pfocr.search.ResultPage;

/** A result page as JSON; its members are named as in the answers of the API. */
final class HitJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Jackson escapes the controls below a space; a terminal obeys these too. */
  private static final Pattern CONTROLS = Pattern.compile("[\\x7F-\\x9F]");

  private HitJson() {}

  /** The page in several lines. */
  static String of(ResultPage page) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("total", page.total());
    json.put("max_score", page.maxScore());
    json.put("timed_out", page.timedOut());
    ArrayNode hits = json.putArray("hits");
    page.hits().forEach(hit -> put(hits.addObject(), hit));
    strings(json, "warnings", page.warnings());
    String text = json.toPrettyString();
    return CONTROLS
        .matcher(text)
        .replaceAll(m -> String.format("\\\\u%04x", (int) m.group().charAt(0)));
  }

  private static void put(ObjectNode json, Hit hit) {
    Figure figure = hit.figure();
    json.put("_id", figure.figid());
    json.put("_score", hit.score());
    json.put("figid_alias", figure.alias());
    json.put("figtitle", figure.title());
    json.put("caption", figure.caption());
    json.put("papertitle", figure.paper().title());
    figure.paper().year().ifPresent(year -> json.put("year", year));
    strings(json, "organisms", figure.organisms());
    json.put("pmcid", figure.paper().pmcid());
    json.put("number", figure.number());
    ArrayNode matches = json.putArray("matches");
    hit.matches()
        .forEach(match ->
            matches
                .addObject()
                .put("type", match.type().key())
                .put("id", match.id())
                .put("label", match.label())
                .put("word", match.word()));
  }

  private static void strings(ObjectNode json, String name, List<String> values) {
    values.forEach(json.putArray(name)::add);
  }
}
