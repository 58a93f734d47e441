package pfocr.figure;

import java.util.function.ObjIntConsumer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/** The YAML between the first two {@code ---} lines of a {@code .md} file. */
final class FrontMatter {
  /** A third of a record or more repeats the rest here, for web crawlers. */
  private static final String COPY = "schema-jsonld:";

  /** The YAML begins below the first {@code ---}. */
  private static final int FIRST_LINE = 2;

  private final String yaml;
  private final ObjIntConsumer<String> repaired;

  private FrontMatter(String yaml, ObjIntConsumer<String> repaired) {
    this.yaml = yaml;
    this.repaired = repaired;
  }

  /**
   * Reads the fields of a file.
   *
   * @param repaired is told reasons and their 1-based lines
   */
  static YamlFields.Parsed read(String markdown, ObjIntConsumer<String> repaired) throws Rejected {
    FrontMatter matter = new FrontMatter(cut(markdown), repaired);
    try {
      return matter.parse(withoutCopy(matter.yaml));
    } catch (YAMLException e) {
      return matter.parseWhole();
    }
  }

  private static String cut(String markdown) throws Rejected {
    int start = markdown.indexOf('\n') + 1;
    if (start == 0 || !isFence(markdown, 0))
      throw new Rejected(1, "no front matter: the first line is not ---");
    for (int at = start - 1; at >= 0; at = markdown.indexOf('\n', at + 1))
      if (isFence(markdown, at + 1)) return markdown.substring(start, at + 1);
    throw new Rejected(0, "no front matter: its closing --- is missing");
  }

  private static boolean isFence(String text, int start) {
    if (!text.startsWith("---", start)) return false;
    int end = text.indexOf('\n', start);
    return text.substring(start + 3, end < 0 ? text.length() : end).isBlank();
  }

  /** Blanks the copy out, so that it costs no parsing; the lines keep their numbers. */
  private static String withoutCopy(String yaml) {
    int start = yaml.startsWith(COPY) ? 0 : yaml.indexOf("\n" + COPY) + 1;
    if (start == 0 && !yaml.startsWith(COPY)) return yaml;
    int end = start;
    int lines = 0;
    do {
      int next = yaml.indexOf('\n', end);
      end = next < 0 ? yaml.length() : next + 1;
      lines++;
    } while (end < yaml.length() && isInside(yaml.charAt(end)));
    return yaml.substring(0, start) + "\n".repeat(lines) + yaml.substring(end);
  }

  /** Whether a line that starts like this still belongs to the field above it. */
  private static boolean isInside(char first) {
    return first == ' ' || first == '-' || first == '\n' || first == '\r';
  }

  private YamlFields.Parsed parse(String text) {
    return YamlFields.read(
        text,
        FIRST_LINE,
        (field, line) ->
            repaired.accept(field + ": it is there twice; the first value is kept", line));
  }

  /** Without the short cut, for what is wrong with the file and its line. */
  private YamlFields.Parsed parseWhole() throws Rejected {
    try {
      return parse(printable());
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + FIRST_LINE;
      throw new Rejected(line, "invalid YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new Rejected(0, "invalid YAML: " + e.getMessage());
    }
  }

  private String printable() throws Rejected {
    int nul = yaml.indexOf('\0');
    if (nul >= 0) throw new Rejected(lineOf(nul), "invalid YAML: a NUL character");
    if (StreamReader.isPrintable(yaml)) return yaml;
    repaired.accept("control characters were dropped", 0);
    return yaml.codePoints()
        .filter(StreamReader::isPrintable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private int lineOf(int at) {
    return (int) yaml.substring(0, at).chars().filter(c -> c == '\n').count() + FIRST_LINE;
  }
}
