package pfocr.web;

import java.util.Optional;
import java.util.StringJoiner;

/**
 * The value of a {@code Link} header, which stays short whatever the addresses are: links that
 * would make it longer than clients and proxies take are left out, the way on last. Bodies have
 * them all.
 */
final class LinkHeader {
  /** Headers together are often limited to 8 kB. */
  static final int LONGEST = 6_000;

  private final StringJoiner links = new StringJoiner(", ");

  /** The links around a page. */
  static String of(Optional<String> next, String first, String self) {
    LinkHeader links = new LinkHeader();
    next.ifPresent(url -> links.with("next", url));
    return links.with("first", first).with("self", self).toString();
  }

  /** Adds a link when there is room for it. */
  LinkHeader with(String rel, String url) {
    String link = "<" + url + ">; rel=\"" + rel + '"';
    if (links.length() + 2 + link.length() <= LONGEST) links.add(link);
    return this;
  }

  /** The value, "" without links. */
  @Override
  public String toString() {
    return links.toString();
  }
}
