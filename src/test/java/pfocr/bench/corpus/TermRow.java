package pfocr.bench.corpus;

/** A row of a chemicals or diseases table; {@code xref} is the ChEBI or DOID column. */
record TermRow(String word, String mesh, String match, String name, String xref) {}
