package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pfocr.search.Branches;

/** Everything the page of a level of the MeSH tree shows. */
public record TreePage(Browsed browsed, Branches level) {
  /** Branches shown at first. */
  static final int USUAL = 50;

  /** What stands in the title bar. */
  public String title() {
    String what = level.open().map(open -> open.label() + ", ").orElse("");
    return what + kind() + " as a tree in " + figures() + " · PFOCR Search";
  }

  /** {@code Chemicals} or {@code Diseases}. */
  public String kind() {
    return level.kind().title() + "s";
  }

  /** One of them, within a sentence. */
  public String one() {
    return level.kind().title().toLowerCase(Locale.ROOT);
  }

  /** What the tree is opened at. */
  public String heading() {
    return level.open().map(Branches.Branch::label).orElse(kind() + " as a tree");
  }

  /** The figures that are counted, in words. */
  public String figures() {
    return FacetPage.figures(browsed.asked().request(), "");
  }

  /** The search box of the site, which goes on with the same filters. */
  public SearchForm form() {
    return SearchForm.of(browsed.asked(), List.of());
  }

  /** Notes of the engine and of the address. */
  public List<String> warnings() {
    List<String> all = new ArrayList<>(level.warnings());
    all.addAll(browsed.asked().warnings());
    return all;
  }

  /** The branches that are shown. */
  public List<Branches.Branch> branches() {
    return browsed.shown(level);
  }

  /** The level below a term, "" for the top. */
  public String below(String term) {
    return browsed.below(term).page();
  }

  /** The search for the found figures that show something of a branch. */
  public String search(Branches.Branch branch) {
    return browsed.search(level, branch.id());
  }

  /** How many figures a branch has beside the largest of the level, in hundredths. */
  public String length(Branches.Branch branch) {
    return EnrichPage.length((int) branch.figures(), (int) level.branches().get(0).figures());
  }

  /** The values of the same facet as a list. */
  public String list() {
    return FacetPage.url(browsed.asked(), level.kind());
  }

  /** This level with more branches; "" when all are there, or no more are told. */
  public String more() {
    int size = browsed.size();
    if (size >= level.branches().size() || size >= Browsed.MOST) return "";
    return browsed.withSize(Math.min(Browsed.MOST, size * 4)).page();
  }
}
