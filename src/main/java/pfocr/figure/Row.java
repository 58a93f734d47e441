package pfocr.figure;

/** One row of a table or of an inline list: a word of the picture and what is known of it. */
interface Row {
  /** The cell of a column, "" when there is none. */
  String cell(String column);

  /** The species when the row has no column for it. */
  Taxon taxon();

  /** Notes what had to be mended. */
  void repaired(String column, String reason);
}
