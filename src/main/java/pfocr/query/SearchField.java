package pfocr.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields that can be named in a query, with every spelling that is understood. */
public enum SearchField {
  CAPTION("caption", "FIG", "abstract", "ab", "description"),
  FIGTITLE("figtitle", "title", "ti"),
  PAPERTITLE("papertitle", "paper", "article"),
  CITATION("citation", "reftext", "ref", "author", "au", "journal", "ta", "jour"),
  KEYWORD("keyword", "keywords", "kw", "ot"),
  /** Title and caption. */
  TEXT("text", "tiab", "tw", "title/abstract"),
  GENE("gene", "genes", "symbol", "entrez", "ncbigene", "entrezgene"),
  CHEMICAL("chemical", "chemicals", "drug", "chem", "nm"),
  DISEASE("disease", "diseases"),
  /** A gene by an id that the record itself has; the same below for other things. */
  GENE_ID("associatedwith.mentions.genes.ncbigene", "associatedwith.mentions.genes"),
  CHEMICAL_ID(
      "associatedwith.mentions.chemicals.mesh",
      "associatedwith.mentions.chemicals.chebi",
      "associatedwith.mentions.chemicals"),
  DISEASE_ID(
      "associatedwith.mentions.diseases.mesh",
      "associatedwith.mentions.diseases.doid",
      "associatedwith.mentions.diseases"),
  /** Any entity by id or name. */
  ENTITY("entity", "concept", "id", "mesh", "mh", "mesh terms", "chebi", "doid"),
  /** The same without what the MeSH tree has below it. */
  ENTITY_ALONE("entity_alone", "mh:noexp", "mesh:noexp", "mesh terms:noexp", "majr:noexp"),
  /** A chemical, or what the MeSH tree has below it, whatever the texts say; then diseases. */
  CHEMICAL_TREE("chemical_tree"),
  DISEASE_TREE("disease_tree"),
  /** A word read in the picture. */
  WORD("word", "ocr", "image"),
  /**
   * A gene, family, chemical or disease that a name in the picture stands for; members of a family
   * are not drawn by its name.
   */
  DRAWN("drawn"),
  ORGANISM("organism", "organisms", "species", "taxon", "taxid", "orgn"),
  YEAR("year", "dp", "pdat", "date", "publication date", "date - publication", "pub_year"),
  FIGTYPE("figtype", "type"),
  FIGID("figid", "_id", "figid_alias", "alias"),
  PMCID("pmcid", "pmc", "associatedwith.pmc", "associatedwith.pmcid"),
  DOI("doi"),
  HAS("has");

  private static final Map<String, SearchField> BY_NAME = new HashMap<>();

  static {
    for (SearchField field : values())
      for (String name : field.names) BY_NAME.put(name.toLowerCase(Locale.ROOT), field);
  }

  private final List<String> names;

  SearchField(String... names) {
    this.names = List.of(names);
  }

  /** The canonical name: {@code figtitle}. */
  public String key() {
    return names.get(0);
  }

  /** Every spelling, the canonical one first. */
  public List<String> names() {
    return names;
  }

  /** Whether its values are identifiers of records or in them, looked up as they are. */
  public boolean isOfIds() {
    return switch (this) {
      case GENE_ID, CHEMICAL_ID, DISEASE_ID, FIGID, PMCID, DOI -> true;
      default -> false;
    };
  }

  /** The field of that name in any spelling and case; empty when there is none. */
  public static Optional<SearchField> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }
}
