package pfocr.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.search.DrawnThing;
import pfocr.search.EntityMatch;
import pfocr.search.EntityProfile;
import pfocr.search.Partner;
import pfocr.search.ResultPage;
import pfocr.web.SearchPage.Link;

/**
 * Everything the page of a gene, chemical, disease, family or organism shows.
 *
 * @param order what the partners are ordered by
 */
public record EntityPage(EntityProfile profile, Order order) {
  private static final int BARS = 24;

  /** Names of a class beyond these are counted only. */
  private static final int NAMES = 30;

  static EntityPage of(EntityProfile profile, Order order) {
    return new EntityPage(profile, order);
  }

  public EntityMatch entity() {
    return profile.entity();
  }

  /** The search for all of its figures, with the same facet filter that its count rests on. */
  static Asked asked(EntityProfile profile) {
    EntityMatch entity = profile.entity();
    Asked all = Asked.of(Params.PAGE);
    if (entity.type().equals("family")) return all.with(r -> r.withText(entity.id()));
    boolean organism = entity.type().equals("organism");
    String value = organism ? entity.label() : entity.id();
    FacetField field = FacetField.valueOf(entity.type().toUpperCase(Locale.ROOT));
    return all.with(Asked.filter(field, f -> new Filter(List.of(value), List.of())));
  }

  /** The search for all of its figures. */
  public String search() {
    return asked(profile).url("/");
  }

  /** The search for its figures and those of narrower terms. */
  public String withNarrower() {
    String query = entity().type() + ":\"" + entity().id() + '"';
    return Asked.of(Params.PAGE).with(r -> r.withText(query)).url("/");
  }

  /** The network of what is drawn with it. */
  public String explore() {
    return asked(profile).url("/explore");
  }

  /** The same as JSON. */
  public String json() {
    return "/api/v1" + FigureLinks.entity(entity().id());
  }

  /** What the title bar shows. */
  public String title() {
    return entity().label() + " in pathway figures · PFOCR Search";
  }

  /** Where else it is described. */
  public List<Link> links() {
    return EntityLinks.of(profile);
  }

  /** Figures by year. */
  public YearChart years() {
    ResultPage page = profile.page();
    return YearChart.of(page.facets().get(0), asked(profile), YearChart.span(page.index()), BARS);
  }

  /**
   * The names of one class.
   *
   * @param title of the class, for people
   * @param more how many are not shown
   */
  public record Names(String title, List<String> shown, int more) {}

  /** The names by class; what pictures taught is shown apart. */
  public List<Names> names() {
    Map<String, List<String>> byClass = new LinkedHashMap<>();
    for (EntityProfile.Name name : profile.names())
      if (!name.nameClass().equals("word"))
        byClass
            .computeIfAbsent(name.nameClass(), c -> new java.util.ArrayList<>())
            .add(name.text());
    return byClass.entrySet().stream()
        .map(e ->
            new Names(
                Format.nameClass(e.getKey()),
                e.getValue().subList(0, Math.min(NAMES, e.getValue().size())),
                Math.max(0, e.getValue().size() - NAMES)))
        .toList();
  }

  /** Whether words under which it is drawn are known. */
  public boolean hasWords() {
    return !profile.words().isEmpty();
  }

  /** The search for its figures that draw that word. */
  public String drawing(EntityProfile.Word word) {
    String phrase = "word:\"" + word.text().replace("\"", " ").strip() + '"';
    return asked(profile).with(r -> r.withText(phrase)).url("/");
  }

  /** The partners of one table. */
  public record Partners(String type, String title, List<Partner> rows) {
    public Partners {
      rows = List.copyOf(rows);
    }
  }

  /** Genes with families, chemicals, diseases; without empty ones. */
  public List<Partners> partners() {
    return List.of(
            partners("gene", "Genes and families"),
            partners("chemical", "Chemicals"),
            partners("disease", "Diseases"))
        .stream()
        .filter(each -> !each.rows().isEmpty())
        .toList();
  }

  private Partners partners(String type, String title) {
    List<Partner> rows =
        profile.partners().stream()
            .filter(p -> kind(p.thing()).equals(type))
            .sorted(comparator().thenComparing(p -> p.thing().key()))
            .toList();
    return new Partners(type, title, rows);
  }

  private static String kind(DrawnThing thing) {
    return thing.type().equals("family") ? "gene" : thing.type();
  }

  private Comparator<Partner> comparator() {
    return switch (order) {
      case STRENGTH -> Comparator.comparingDouble(Partner::strength).reversed();
      case FIGURES -> Comparator.comparingLong(Partner::figures).reversed();
      case LIFT -> Comparator.comparingDouble(Partner::lift).reversed();
      case NAME -> Comparator.comparing(p -> p.thing().label().toLowerCase(Locale.ROOT));
    };
  }

  /** This page with its partners in another order. */
  public String ordered(Order other) {
    String path = FigureLinks.entity(entity().id());
    return other == Order.STRENGTH
        ? path + "#partners"
        : path + "?" + Param.ORDER.key() + "=" + other.key() + "#partners";
  }

  /** Figures that draw both. */
  public String both(Partner partner) {
    return asked(profile)
        .with(r -> r.withText((r.text() + ' ' + own(partner.thing().query())).strip()))
        .url("/");
  }

  /** Partners are counted where the thing is drawn by a name of its own. */
  private String own(String query) {
    boolean fewer = profile.drawnItself() && profile.drawn() < profile.page().total();
    return fewer ? "drawn:\"" + entity().id() + "\" " + query : query;
  }
}
