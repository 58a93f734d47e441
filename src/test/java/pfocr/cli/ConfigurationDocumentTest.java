package pfocr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Keeps the table of {@code docs/CONFIGURATION.md} equal to the options. {@code mvn test
 * -Dtest=ConfigurationDocumentTest -Dpfocr.rewrite=true} writes it anew.
 */
class ConfigurationDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/CONFIGURATION.md");
  private static final String BEGIN = "<!-- table: begin -->\n";
  private static final String END = "<!-- table: end -->";

  @Test
  void tableListsEveryOption() throws Exception {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);
    if (Boolean.getBoolean("pfocr.rewrite"))
      Files.writeString(DOCUMENT, document.substring(0, begin) + table() + document.substring(end));
    else assertEquals(table(), document.substring(begin, end));
  }

  private static String table() {
    CommandLine commands = AllCommands.line();
    return Configuration.options(commands).entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue(), commands))
        .collect(
            Collectors.joining(
                "",
                "| key | variable | default | used by | meaning |\n| --- | --- | --- | --- | --- |\n",
                ""));
  }

  private static String row(String key, OptionSpec option, CommandLine commands) {
    String users =
        option.inherited()
            ? "all"
            : commands.getSubcommands().entrySet().stream()
                .filter(c -> c.getValue().getCommandSpec().findOption("--" + key) != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    String meaning = String.join(" ", option.description()).replaceAll(" \\(default: [^)]*\\)", "");
    String fallback = option.defaultValue() == null ? "" : "`" + option.defaultValue() + "`";
    return String.format(
        "| `%s` | `%s` | %s | %s | %s |%n",
        key, Configuration.variable(key), fallback, users, meaning);
  }
}
