package pfocr.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page by WCAG 2.2 A and AA and its own good habits. */
final class Accessibility {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String RUN =
      """
      async rules => {
        const told = node => `\\n  ${node.html} ${node.failureSummary}`;
        const { violations } = await axe.run({ runOnly: rules, resultTypes: ["violations"] });
        return violations
          .map(({ id, help, nodes }) => `${id}: ${help}` + nodes.slice(0, 3).map(told).join(""))
          .join("\\n");
      }
      """;

  private Accessibility() {}

  /**
   * The violations with the elements that have them; "" when all is well. The builder would open a
   * second page for each look; in the page itself axe is five times as fast.
   */
  static String violations(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    return (String) page.evaluate(RUN, RULES);
  }
}
