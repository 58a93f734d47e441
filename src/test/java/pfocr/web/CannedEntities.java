package pfocr.web;

import java.util.List;
import java.util.Optional;
import pfocr.query.FacetField;
import pfocr.search.Branches;
import pfocr.search.DrawnThing;
import pfocr.search.EntityMatch;
import pfocr.search.EntityProfile;
import pfocr.search.IndexInfo;
import pfocr.search.Network;
import pfocr.search.Partner;
import pfocr.search.ResultPage;

/** A gene with a hostile name and what is drawn with it. */
final class CannedEntities {
  static final String HOSTILE = "<img src=x onerror=alert(1)>\"'";

  static final List<EntityMatch> ALL =
      List.of(
          new EntityMatch(
              "NCBIGene:57468", "gene", HOSTILE, "Homo <i>sapiens</i>", HOSTILE, "id", 4));

  private static final DrawnThing GENE = thing("g=slc12a5", "NCBIGene:57468", "gene", HOSTILE);
  private static final DrawnThing FAMILY = thing("g=wnt", "", "family", "WNT</script><b>");
  private static final DrawnThing CHEMICAL =
      thing("MESH:D009020", "MESH:D009020", "chemical", "Morphine & \"co\"");

  private CannedEntities() {}

  private static DrawnThing thing(String key, String id, String type, String label) {
    return new DrawnThing(key, id, type, label, "", "drawn:\"" + key + '"');
  }

  static Network network(long total, String text, IndexInfo info) {
    if (text.contains("nothing"))
      return new Network(0, List.of(), List.of(), false, List.of(), false, info);
    return new Network(
        total,
        List.of(
            new Network.Node(GENE, 4, 4),
            new Network.Node(FAMILY, 3, 3),
            new Network.Node(CHEMICAL, 2, 2)),
        List.of(new Network.Edge(0, 1, 3, 1.5, 2.25), new Network.Edge(0, 2, 1, 12_345.678, -0.5)),
        false,
        List.of("The <b> is not read"),
        text.contains("partial"),
        info);
  }

  static Branches branches(FacetField kind, long total, String text, IndexInfo info) {
    List<Branches.Term> path = List.of(new Branches.Term("MESH:D1", "<i>Top"));
    Branches.Branch open = new Branches.Branch("MESH:D2", HOSTILE, 3, 1, true);
    return new Branches(
        kind,
        total,
        1,
        Optional.of(open),
        path,
        path,
        text.contains("nothing")
            ? List.of()
            : List.of(
                new Branches.Branch("MESH:D3", "Morphine & \"co\"", 2, 0, true),
                new Branches.Branch("MESH:D4", "W".repeat(200), 1, 1, false)),
        true,
        List.of("The <b> is not read"),
        text.contains("partial"),
        info);
  }

  static Optional<EntityProfile> profile(String id, ResultPage page) {
    if (!id.equals("NCBIGene:57468")) return Optional.empty();
    return Optional.of(
        new EntityProfile(
            ALL.get(0),
            9606,
            List.of("HGNC:13818"),
            List.of(
                new EntityProfile.Name(HOSTILE, "symbol"),
                new EntityProfile.Name("KCC2 & <b>", "alias")),
            List.of(new EntityProfile.Word(HOSTILE, 3), new EntityProfile.Word("KCC2", 1)),
            page.total(),
            1,
            List.of(new EntityProfile.Related("FPLX:<b>", "<b>")),
            List.of(),
            true,
            3,
            List.of(new Partner(FAMILY, 2, 3, 1.25, 7.5), new Partner(CHEMICAL, 1, 2, 123.4, 2)),
            page));
  }

  static List<EntityMatch> resolve(String name) {
    return name.equalsIgnoreCase("NCBIGene:57468") ? ALL : List.of();
  }
}
