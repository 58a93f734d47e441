package pfocr.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Model Context Protocol: language models use the API as tools. The official SDK speaks it,
 * over Streamable HTTP without sessions, so the server keeps nothing between calls. It is loaded
 * with the first call, because most servers never get one.
 */
final class McpRoutes implements Routes {
  static final String PATH = "/mcp";

  private static final List<String> VERSIONS =
      List.of(
          ProtocolVersions.MCP_2024_11_05,
          ProtocolVersions.MCP_2025_03_26,
          ProtocolVersions.MCP_2025_06_18,
          ProtocolVersions.MCP_2025_11_25);

  private static final Logger LOG = LoggerFactory.getLogger(McpRoutes.class);

  private static final String INSTRUCTIONS =
      """
      Searches the pathway figures of PFOCR: figures of papers in PubMed Central, with the genes, \
      chemicals and diseases recognised in the images. Start with search; figure brings one whole \
      record; enrich tests which figures show more of a list of genes, chemicals and diseases than \
      chance would let them. Links that begin with / are addresses on this server. Cite figures by their figid \
      and the link to the paper.\
      """;

  private final List<McpTool> tools;
  private final Gate gate;
  private final BodyReader bodies;
  private volatile Optional<McpTransport> transport = Optional.empty();

  McpRoutes(List<McpTool> tools, Gate gate, Settings settings) {
    this.tools = List.copyOf(tools);
    this.gate = gate;
    this.bodies = new BodyReader(settings);
  }

  @Override
  public void register(Router router) {
    router.post(PATH, this::answer);
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.messages(
            PATH,
            "The Model Context Protocol over Streamable HTTP, without sessions: language models use"
                + " search, figure and enrich as tools.",
            "RpcMessage",
            "RpcAnswer",
            Map.of(202, "A notification was taken.")));
  }

  private void answer(Context ctx) throws Exception {
    Accept.require(ctx.header("Accept"), List.of(Form.JSON_TYPE));
    byte[] message = bodies.bytes(ctx);
    if (!String.valueOf(ctx.contentType()).startsWith(Form.JSON_TYPE))
      throw new HttpProblem(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "A message of this protocol is application/json.");
    String version = ctx.header("MCP-Protocol-Version");
    if (version != null && !VERSIONS.contains(version))
      throw new HttpProblem(
          ProblemType.BAD_REQUEST,
          "The protocol version is none of " + String.join(", ", VERSIONS) + ".");
    McpTransport.Reply reply = transport().answer(message);
    ctx.status(reply.status()).header("Cache-Control", "no-store");
    if (reply.body().isPresent()) Answer.json(reply.body().get()).send(ctx, "");
  }

  private McpTransport transport() {
    Optional<McpTransport> known = transport;
    return known.isPresent() ? known.get() : started();
  }

  private synchronized McpTransport started() {
    if (transport.isEmpty()) transport = Optional.of(start());
    return transport.get();
  }

  private McpTransport start() {
    McpJsonMapper mapper = new JacksonMcpJsonMapper(new ObjectMapper());
    McpTransport started = new McpTransport();
    McpServer.sync(started)
        .serverInfo("pfocr-search", "1")
        .instructions(INSTRUCTIONS)
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .jsonMapper(mapper)
        .jsonSchemaValidator(new Trusting())
        .validateToolInputs(false)
        .immediateExecution(true)
        .tools(tools.stream().map(this::specification).toList())
        .build();
    return started;
  }

  /** Arguments are read like parameters of the API, which says more about what is wrong. */
  private static final class Trusting implements JsonSchemaValidator {
    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object content) {
      return ValidationResponse.asValid(String.valueOf(content));
    }
  }

  private SyncToolSpecification specification(McpTool tool) {
    Tool described =
        Tool.builder(tool.name(), tool.schema())
            .title(tool.title())
            .description(tool.description())
            .annotations(new ToolAnnotations(tool.title(), true, false, true, false, null))
            .build();
    return new SyncToolSpecification(described, (context, request) -> call(tool, request));
  }

  /** What goes wrong is told to the model, which can then ask better. */
  private CallToolResult call(McpTool tool, CallToolRequest request) {
    Map<String, Object> arguments = Optional.ofNullable(request.arguments()).orElse(Map.of());
    try {
      JsonNode answer = gate.run(() -> tool.call(arguments));
      return CallToolResult.builder()
          .addTextContent(answer.toString())
          .structuredContent(new ObjectMapper().convertValue(answer, Map.class))
          .build();
    } catch (HttpProblem problem) {
      return refused(problem);
    } catch (UncheckedIOException e) {
      return refused(
          new HttpProblem(ProblemType.NOT_READY, "The index cannot be read at the moment."));
    } catch (Exception e) {
      LOG.error("the tool {} failed", tool.name(), e);
      return refused(new HttpProblem(ProblemType.INTERNAL, "The call could not be answered."));
    }
  }

  private static CallToolResult refused(HttpProblem problem) {
    String text = new String(ProblemJson.write(problem, PATH), StandardCharsets.UTF_8);
    return CallToolResult.builder().addTextContent(text).isError(true).build();
  }
}
