package pfocr.lexicon;

/** Where the reader of a table puts what it finds. */
interface NameSink {
  void concept(Concept concept);

  /** A further name of a concept that was given before. */
  void name(String conceptId, String name, NameClass nameClass);

  /** A human gene belongs to a family; the symbol may be approved, previous or an alias. */
  void member(String familyId, String geneSymbol);

  /** A family belongs to another. */
  void subfamily(String familyId, String childId);

  /** A human gene has another name; the symbol may be approved, previous or an alias. */
  void geneName(String geneSymbol, String name, NameClass nameClass);

  /** A MeSH concept stands here in the tree. */
  void tree(String conceptId, String treeNumber);

  /** An id was given up; another, perhaps given up later itself, took its place. */
  void retired(String id, String replacement);
}
