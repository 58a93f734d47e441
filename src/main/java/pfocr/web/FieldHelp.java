package pfocr.web;

import java.util.Arrays;
import java.util.List;
import pfocr.query.SearchField;

/**
 * A field of the query language as the help page tells it.
 *
 * @param also other spellings of its name
 * @param meaning what is looked for in it
 * @param example a query that names it
 */
public record FieldHelp(String key, List<String> also, String meaning, String example) {
  /** All fields that a query can name. */
  public static final List<FieldHelp> ALL =
      Arrays.stream(SearchField.values()).map(FieldHelp::of).toList();

  public FieldHelp {
    also = List.copyOf(also);
  }

  /** The search of the example. */
  public String href() {
    return Asked.of(Params.PAGE).with(r -> r.withText(example)).url("/");
  }

  private static FieldHelp of(SearchField field) {
    return switch (field) {
      case CAPTION -> of(field, "Words of the caption", "\"cell cycle\"");
      case FIGTITLE -> of(field, "Words of the figure's title", "apoptosis");
      case PAPERTITLE -> of(field, "Words of the paper's title", "cancer");
      case CITATION -> of(field, "Author, journal and date of the paper", "Neurosci");
      case KEYWORD -> of(field, "Keywords that the authors gave the paper", "cancer");
      case TEXT -> of(field, "Words of the figure's title or caption", "\"insulin resistance\"");
      case GENE -> of(field, "A gene in the image, by any name or its NCBI Gene id", "KCC2");
      case CHEMICAL -> of(field, "A chemical in the image, by any name or id", "morphine");
      case DISEASE ->
          of(field, "A disease in the image, by any name or id, or a narrower one", "diabetes");
      case GENE_ID -> of(field, "A gene by the NCBI Gene id that the record itself has", "57468");
      case CHEMICAL_ID ->
          of(field, "A chemical by the MeSH or ChEBI id that the record itself has", "D009020");
      case DISEASE_ID ->
          of(field, "A disease by the MeSH or DOID id that the record itself has", "D003924");
      case ENTITY ->
          of(field, "Anything in the image, by any name or id, or a narrower term", "MESH:D009020");
      case ENTITY_ALONE -> of(field, "The same without narrower terms", "MESH:D009020");
      case CHEMICAL_TREE ->
          of(field, "A chemical in the image, or any below it in the MeSH tree", "lipids");
      case DISEASE_TREE ->
          of(field, "A disease in the image, or any below it in the MeSH tree", "neoplasms");
      case WORD -> of(field, "A word as it was read in the image", "KCC2");
      case DRAWN ->
          of(field, "A thing that the image names itself: a family, not each of its genes", "AKT");
      case ORGANISM -> of(field, "The paper's organism: Latin or common name, taxon id", "human");
      case YEAR -> of(field, "The year of publication, or a range of years", "2010..2020");
      case FIGTYPE -> of(field, "The kind of figure", "scheme");
      case FIGID -> of(field, "The figure's own id, the short or the long one", "PMC4604226__F2");
      case PMCID -> of(field, "The paper's id at PubMed Central", "PMC4604226");
      case DOI -> of(field, "The paper's DOI", "10.1016/j.jot.2023.02.003");
      case HAS -> of(field, "What the record links to: ndex, wikipathways or doi", "ndex");
    };
  }

  private static FieldHelp of(SearchField field, String meaning, String words) {
    List<String> names = field.names();
    return new FieldHelp(
        field.key(), names.subList(1, names.size()), meaning, field.key() + ':' + words);
  }
}
