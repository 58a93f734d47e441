package pfocr.figure;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML so that every scalar stays the text that was written: {@code NO}, {@code 0123}, {@code
 * 12:30} and {@code 1e5} are gene symbols and numbers of figures here. Only nodes are composed;
 * nothing is constructed from a tag.
 */
final class YamlFields {
  /** Front matters run to a few thousand characters; the scanner slows down far above that. */
  static final int MAX_CHARS = 1 << 20;

  static final int MAX_DEPTH = 50;

  /** The site's own writer never repeats a list by reference, others may. */
  private static final int MAX_ALIASES = 20;

  private static final LoaderOptions LIMITS = limits();
  private static final Resolver AS_TEXT = new AsText();

  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<Node, Object> anchored = new IdentityHashMap<>();
  private final int firstLine;
  private final ObjIntConsumer<String> twice;

  private YamlFields(int firstLine, ObjIntConsumer<String> twice) {
    this.firstLine = firstLine;
    this.twice = twice;
  }

  /**
   * @param lines the line of each field
   */
  record Parsed(Map<String, Object> values, Map<String, Integer> lines) {}

  /**
   * @param firstLine the number that the first line has in its file
   * @param twice is told each field that stands there again, and its line; its first value is kept
   */
  static Parsed read(String yaml, int firstLine, ObjIntConsumer<String> twice) {
    if (yaml.length() > MAX_CHARS)
      throw new YAMLException("more than " + MAX_CHARS + " characters");
    var parser = new ParserImpl(new StreamReader(yaml), LIMITS);
    Node root = new Composer(parser, AS_TEXT, LIMITS).getSingleNode();
    if (!(root instanceof MappingNode mapping))
      throw new YAMLException("fields with names are expected");
    var fields = new YamlFields(firstLine, twice);
    Map<String, Object> values = fields.map(mapping);
    for (NodeTuple field : mapping.getValue())
      fields.lines.putIfAbsent(key(field), fields.line(field));
    return new Parsed(values, fields.lines);
  }

  private Object value(Node node) {
    if (node.isTwoStepsConstruction()) throw new YAMLException("a value contains itself");
    if (node instanceof ScalarNode scalar) return text(scalar);
    if (node.getAnchor() == null) return collection(node);
    Object known = anchored.get(node);
    if (known != null) return known;
    Object value = collection(node);
    anchored.put(node, value);
    return value;
  }

  private Object collection(Node node) {
    return node instanceof MappingNode mapping ? map(mapping) : list((SequenceNode) node);
  }

  private static String text(ScalarNode scalar) {
    String text = scalar.getValue();
    boolean isNull = text.equals("~") || text.equals("null");
    return isNull && scalar.getScalarStyle() == ScalarStyle.PLAIN ? "" : text;
  }

  private List<Object> list(SequenceNode node) {
    return node.getValue().stream().map(this::value).toList();
  }

  private Map<String, Object> map(MappingNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (NodeTuple field : node.getValue()) {
      String key = key(field);
      if (map.putIfAbsent(key, value(field.getValueNode())) != null) twice.accept(key, line(field));
    }
    return map;
  }

  private static String key(NodeTuple field) {
    if (field.getKeyNode() instanceof ScalarNode scalar) return scalar.getValue();
    throw new YAMLException("the name of a field is no text");
  }

  private int line(NodeTuple field) {
    return firstLine + field.getKeyNode().getStartMark().getLine();
  }

  private static LoaderOptions limits() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MAX_CHARS);
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setMaxAliasesForCollections(MAX_ALIASES);
    limits.setAllowRecursiveKeys(false);
    return limits;
  }

  private static final class AsText extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // None: no scalar is anything but text.
    }
  }
}
