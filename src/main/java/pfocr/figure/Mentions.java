package pfocr.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gathers a record's mentions from rows, each word and identity once. */
final class Mentions {
  private record Key(EntityType type, String word, String id) {}

  private static final Map<String, Provenance> SOURCES =
      Map.of(
          "ncbigene_symbol", Provenance.APPROVED,
          "hgnc_symbol", Provenance.APPROVED,
          "hgnc_prev_symbol", Provenance.PREVIOUS,
          "ncbigene_synonym", Provenance.ALIAS,
          "hgnc_alias_symbol", Provenance.ALIAS,
          "famplex_relations", Provenance.FAMILY,
          "bioentities_symbol", Provenance.FAMILY);

  private final Map<Key, Mention> mentions = new LinkedHashMap<>();
  private Taxon lastTaxon = Taxon.UNKNOWN;

  List<Mention> all() {
    return List.copyOf(mentions.values());
  }

  void add(EntityType type, Row row) {
    String word = row.cell("word");
    if (word.isEmpty()) row.repaired("word", "it is empty; the row is ignored");
    else if (type == EntityType.GENE) add(gene(word, row));
    else add(term(type, word, row));
  }

  /** A later row replaces an earlier one only if it is better founded. */
  private void add(Mention mention) {
    mentions.merge(
        new Key(mention.type(), mention.word(), mention.id()),
        mention,
        (old, other) -> other.provenance().compareTo(old.provenance()) < 0 ? other : old);
  }

  private Mention gene(String word, Row row) {
    String id = id(row, Curie.NCBI_GENE, "ncbigene_id", "entrez");
    String label = Words.code(first(row, "ncbigene_symbol", "hgnc_symbol"));
    boolean known = !id.isEmpty() || !label.isEmpty();
    return new Mention(
        EntityType.GENE,
        word,
        geneMatch(word, first(row, "match", "symbol")),
        id,
        label,
        "",
        row.cell("source"),
        known ? SOURCES.getOrDefault(row.cell("source"), Provenance.UNKNOWN) : Provenance.UNKNOWN,
        taxon(row));
  }

  /** There is a gene called na: what looks like a null marker is its name if the word says so. */
  private static String geneMatch(String word, String match) {
    return word.toUpperCase(Locale.ROOT).contains(match) ? match : Words.code(match);
  }

  private Taxon taxon(Row row) {
    String id = Words.code(row.cell("organism_id"));
    String name = Words.code(row.cell("organism_name"));
    if (id.isEmpty() && name.isEmpty()) return row.taxon();
    if (!lastTaxon.name().equals(name) || !id.equals(Integer.toString(lastTaxon.id())))
      lastTaxon = new Taxon(taxonId(id, row), name);
    return lastTaxon;
  }

  private static int taxonId(String id, Row row) {
    try {
      return id.isEmpty() ? 0 : Integer.parseUnsignedInt(id);
    } catch (NumberFormatException e) {
      row.repaired("organism_id", Reasons.quote(id) + " is no id of a taxon; dropped");
      return 0;
    }
  }

  /**
   * A chemical or disease. {@code match} holds the MeSH label and {@code name} the name at ChEBI or
   * in the Disease Ontology, which is kept as the other form of the word.
   */
  private static Mention term(EntityType type, String word, Row row) {
    String mesh = meshOrOther(row);
    String xref =
        type == EntityType.CHEMICAL ? id(row, Curie.CHEBI, "chebi") : id(row, Curie.DOID, "doid");
    String id = mesh.isEmpty() ? xref : mesh;
    String match = Words.code(row.cell("match"));
    String name = Words.code(row.cell("name"));
    return new Mention(
        type,
        word,
        match.isEmpty() || match.equals(name) ? "" : name,
        id,
        match.isEmpty() ? name : match,
        xref.equals(id) ? "" : xref,
        row.cell("source"),
        id.isEmpty() ? Provenance.UNKNOWN : Provenance.APPROVED,
        Taxon.UNKNOWN);
  }

  private static String meshOrOther(Row row) {
    String identifier = row.cell("identifier");
    if (identifier.isEmpty()) return id(row, Curie.MESH, "mesh");
    return id(row, Curie.kind(row.cell("source"), identifier), "identifier");
  }

  private static String first(Row row, String column, String other) {
    String cell = row.cell(column);
    return cell.isEmpty() ? row.cell(other) : cell;
  }

  private static String id(Row row, Curie kind, String column, String other) {
    return id(row, kind, row.cell(column).isEmpty() ? other : column);
  }

  private static String id(Row row, Curie kind, String column) {
    String raw = Words.code(row.cell(column));
    if (raw.isEmpty()) return "";
    Optional<String> curie = kind.of(raw);
    if (curie.isEmpty())
      row.repaired(column, Reasons.quote(raw) + " is no id of its kind; dropped");
    return curie.orElse("");
  }
}
