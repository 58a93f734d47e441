package pfocr.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What tables of things drawn together are ordered by. */
public enum Order {
  /** Log-likelihood ratio, greatest first. */
  STRENGTH("Strength"),
  /** Figures that draw both, most first. */
  FIGURES("Figures together"),
  /** Greatest first. */
  LIFT("Lift"),
  /** By name. */
  NAME("Name");

  static final List<String> KEYS = Arrays.stream(values()).map(Order::key).toList();

  private final String title;

  Order(String title) {
    this.title = title;
  }

  /** The name in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** The order that is asked for. */
  static Order of(Given given, Order otherwise) {
    String asked = given.one(Param.ORDER).orElse(otherwise.key()).strip();
    for (Order order : values()) if (order.key().equals(asked)) return order;
    throw given.problem(Param.ORDER, asked, "is not one of " + String.join(", ", KEYS), KEYS);
  }
}
