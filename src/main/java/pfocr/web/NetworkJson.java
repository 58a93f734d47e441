package pfocr.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import pfocr.search.DrawnThing;
import pfocr.search.Network;

/** A network as JSON. */
final class NetworkJson {
  private final JsonGenerator json;
  private final Explored explored;
  private final Network network;

  private NetworkJson(JsonGenerator json, Explored explored, Network network) {
    this.json = json;
    this.explored = explored;
    this.network = network;
  }

  static byte[] write(Explored explored, Network network) {
    return JsonBytes.of(json -> new NetworkJson(json, explored, network).write());
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("total", network.total());
    json.writeBooleanField("timed_out", network.timedOut());
    json.writeBooleanField("relaxed", network.relaxed());
    json.writeArrayFieldStart("nodes");
    for (Network.Node node : network.nodes()) node(node);
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
    for (Network.Edge edge : explored.edges(network)) edge(edge);
    json.writeEndArray();
    json.writeArrayFieldStart("warnings");
    for (String warning : network.warnings()) json.writeString(Text.wellFormed(warning));
    for (String warning : explored.asked().warnings()) json.writeString(Text.wellFormed(warning));
    json.writeEndArray();
    json.writeObjectFieldStart("links");
    json.writeStringField("self", explored.url("/api/v1/network"));
    json.writeStringField("html", explored.url("/explore"));
    json.writeStringField("search", explored.search());
    json.writeEndObject();
    json.writeObjectFieldStart("index");
    JsonBytes.text(json, "build", network.index().build());
    json.writeNumberField("figures", network.index().figures());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void node(Network.Node node) throws IOException {
    DrawnThing thing = node.thing();
    json.writeStartObject();
    EntityJson.thing(json, thing);
    json.writeNumberField("figures", node.figures());
    json.writeNumberField("figures_everywhere", node.everywhere());
    json.writeObjectFieldStart("links");
    json.writeStringField("search", explored.search(network, thing));
    json.writeStringField("explore", explored.narrow(network, thing));
    if (!thing.id().isEmpty()) json.writeStringField("html", FigureLinks.entity(thing.id()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void edge(Network.Edge edge) throws IOException {
    DrawnThing first = network.nodes().get(edge.first()).thing();
    DrawnThing second = network.nodes().get(edge.second()).thing();
    json.writeStartObject();
    JsonBytes.text(json, "source", first.key());
    JsonBytes.text(json, "target", second.key());
    json.writeNumberField("figures", edge.figures());
    json.writeNumberField("lift", EntityJson.rounded(edge.lift()));
    json.writeNumberField("strength", EntityJson.rounded(edge.strength()));
    json.writeObjectFieldStart("links");
    json.writeStringField("search", explored.search(network, first, second));
    json.writeEndObject();
    json.writeEndObject();
  }
}
