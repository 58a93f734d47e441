package pfocr.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe finds wrong with a page by WCAG 2.2 A and AA and its own good habits. */
final class Accessibility {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Accessibility() {}

  /** The violations with the elements that have them; "" when all is well. */
  static String violations(Page page) {
    return new AxeBuilder(page)
        .withTags(RULES).analyze().getViolations().stream()
            .map(Accessibility::told)
            .collect(Collectors.joining("\n"));
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .limit(3)
            .map(n -> "\n  " + n.getHtml() + " " + n.getFailureSummary())
            .toList();
  }
}
