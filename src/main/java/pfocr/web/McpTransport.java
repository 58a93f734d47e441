package pfocr.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Hands one JSON-RPC message to the SDK and its answer back. The SDK's own servlet writes stack
 * traces into its answers to bad messages, and answers some of them with 500.
 */
final class McpTransport implements McpStatelessServerTransport {
  private static final Logger LOG = LoggerFactory.getLogger(McpTransport.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private McpStatelessServerHandler handler;

  /**
   * What one message is answered.
   *
   * @param status of HTTP
   * @param body empty when a notification was taken
   */
  record Reply(int status, Optional<byte[]> body) {}

  @Override
  public void setMcpHandler(McpStatelessServerHandler given) {
    handler = given;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /** Answers one message, whatever it is. */
  Reply answer(byte[] message) throws IOException {
    Optional<JsonNode> read = json(message);
    if (read.isEmpty()) return refusal(null, ErrorCodes.PARSE_ERROR, "not JSON");
    JsonNode json = read.get();
    Object id = id(json);
    if (!json.path("method").isTextual())
      return refusal(id, ErrorCodes.INVALID_REQUEST, "neither a request nor a notification");
    String method = json.get("method").asText();
    Object params =
        json.has("params") ? MAPPER.convertValue(json.get("params"), Object.class) : null;
    return id == null ? notified(method, params) : answered(method, id, params);
  }

  private static Optional<JsonNode> json(byte[] message) {
    try {
      return Optional.of(MAPPER.readTree(message)).filter(json -> !json.isMissingNode());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The id of a request; null when there is none that JSON-RPC allows. */
  private static Object id(JsonNode json) {
    JsonNode id = json.path("id");
    if (id.isTextual()) return id.asText();
    return id.isIntegralNumber() ? id.numberValue() : null;
  }

  private Reply notified(String method, Object params) {
    try {
      handler
          .handleNotification(
              McpTransportContext.EMPTY,
              new JSONRPCNotification(McpSchema.JSONRPC_VERSION, method, params))
          .block();
    } catch (RuntimeException e) {
      LOG.debug("the notification {} has no effect", method, e);
    }
    return new Reply(202, Optional.empty());
  }

  private Reply answered(String method, Object id, Object params) throws IOException {
    try {
      JSONRPCResponse response =
          handler
              .handleRequest(
                  McpTransportContext.EMPTY,
                  new JSONRPCRequest(McpSchema.JSONRPC_VERSION, method, id, params))
              .block();
      return new Reply(200, Optional.of(MAPPER.writeValueAsBytes(response)));
    } catch (RuntimeException e) {
      // The SDK reads the parameters of each method; ours are read in the tools.
      LOG.debug("the request {} was not understood", method, e);
      return refusal(id, ErrorCodes.INVALID_PARAMS, "the parameters do not fit the method");
    }
  }

  private static Reply refusal(Object id, int code, String message) throws IOException {
    ObjectNode answer = MAPPER.createObjectNode().put("jsonrpc", McpSchema.JSONRPC_VERSION);
    answer.set("id", MAPPER.valueToTree(id));
    answer.putObject("error").put("code", code).put("message", message);
    return new Reply(400, Optional.of(MAPPER.writeValueAsBytes(answer)));
  }
}
