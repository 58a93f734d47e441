package pfocr.query;

import java.util.Locale;
import java.util.Set;

/**
 * Prefixes of identifiers that are understood when typed, in any letter case; papers are found by
 * fields.
 */
final class Curies {
  private static final Set<String> PREFIXES =
      Set.of(
          "ncbigene",
          "entrez",
          "hgnc",
          "hgnc.symbol",
          "ensembl",
          "mesh",
          "chebi",
          "doid",
          "ncbitaxon",
          "taxid",
          "taxon",
          "fplx",
          "umls",
          "mondo",
          "uniprotkb");

  private Curies() {}

  static boolean isPrefix(String name) {
    return PREFIXES.contains(name.toLowerCase(Locale.ROOT));
  }
}
