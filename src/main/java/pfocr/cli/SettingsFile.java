package pfocr.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A settings file: YAML with one {@code key: value} a line; all values are taken as written. */
final class SettingsFile {
  private SettingsFile() {}

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException when it cannot be read or is not of that form; the message
   *     names the file and line
   */
  static Map<String, String> read(Path file) {
    Map<String, String> settings = new LinkedHashMap<>();
    try (Reader reader = Files.newBufferedReader(file)) {
      Node root = new Yaml(new LoaderOptions()).compose(reader);
      if (root == null) return settings;
      if (!(root instanceof MappingNode mapping)) throw wrong(file, root, "expected 'key: value'");
      for (NodeTuple pair : mapping.getValue()) {
        String key = scalar(file, pair.getKeyNode(), "a key");
        String value = scalar(file, pair.getValueNode(), "the value of " + key);
        if (settings.put(key, value) != null)
          throw wrong(file, pair.getKeyNode(), key + " stands there twice");
      }
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no settings file " + file, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": " + ErrorLine.sentence(e), e);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new IllegalArgumentException(file + ":" + line + ": " + e.getProblem(), e);
    }
    return settings;
  }

  private static String scalar(Path file, Node node, String what) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) return scalar.getValue();
    throw wrong(file, node, what + " must be a single word or text");
  }

  private static IllegalArgumentException wrong(Path file, Node node, String reason) {
    int line = node.getStartMark().getLine() + 1;
    return new IllegalArgumentException(file + ":" + line + ": " + reason);
  }
}
