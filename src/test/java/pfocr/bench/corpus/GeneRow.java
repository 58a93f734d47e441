package pfocr.bench.corpus;

/**
 * A row of a genes table.
 *
 * @param source {@code ncbigene_symbol}, {@code ncbigene_synonym} or {@code famplex_relations}
 */
record GeneRow(Species species, String word, String match, String symbol, int id, String source) {
  static final String SYMBOL = "ncbigene_symbol";
  static final String SYNONYM = "ncbigene_synonym";
  static final String FAMILY = "famplex_relations";
}
