package pfocr.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;

/**
 * Where the commands print: answers to {@code out}, all that is said about the work to {@code err}.
 *
 * @param ansi whether {@code out} shows colours
 * @param bar whether {@code err} is a terminal that can show a moving progress bar
 */
record Terminal(PrintWriter out, PrintWriter err, Ansi ansi, boolean bar) {
  /**
   * Characters that a terminal obeys instead of showing them: C0 and C1 controls and those that
   * turn the direction of the text.
   */
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  /** The terminal (or pipe, or file) that the program was started in. */
  static Terminal system() {
    return new Terminal(
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
        new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
        Ansi.AUTO,
        "bar".equals(System.getProperty("pfocr.progress")));
  }

  /** The text without power over the terminal; as long as before, so that spans still fit. */
  static String safe(String text) {
    String spaced = text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
    return CONTROLS.matcher(spaced).replaceAll("\uFFFD");
  }

  /** {@code 1 figure}, {@code 1,312 figures}. */
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /** Prints a line of the answer. */
  void say(String line) {
    out.println(safe(line));
  }

  /** Prints a line about the work. */
  void note(String line) {
    err.println(safe(line));
  }

  /** The text, made safe and given a style where colours show. */
  String styled(String text, IStyle... styles) {
    String safe = safe(text);
    if (!ansi.enabled() || safe.isEmpty() || styles.length == 0) return safe;
    StringBuilder codes = new StringBuilder();
    for (IStyle style : styles) codes.append(style.on());
    return codes + safe + Ansi.Style.reset.on();
  }
}
