package pfocr.lexicon;

import java.io.BufferedReader;
import java.io.IOException;

/** The complete set of the HUGO Gene Nomenclature Committee, a TSV with header. */
final class Hgnc {
  private Hgnc() {}

  static boolean recognises(String head) {
    return head.startsWith("hgnc_id\tsymbol\t");
  }

  static void read(BufferedReader in, NameSink sink) throws IOException {
    TsvHeader header = new TsvHeader(in.readLine(), "\t");
    int hgnc = header.column("hgnc_id");
    int symbol = header.column("symbol");
    int name = header.column("name");
    int alias = header.column("alias_symbol");
    int previous = header.column("prev_symbol");
    int entrez = header.column("entrez_id");
    int ensembl = header.optional("ensembl_gene_id");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] cells = line.split("\t", -1);
      if (TsvHeader.cell(cells, entrez).isEmpty()) continue;
      String id = "NCBIGene:" + TsvHeader.cell(cells, entrez);
      sink.concept(new Concept(id, ConceptType.GENE, TsvHeader.cell(cells, symbol), Concept.HUMAN));
      sink.name(id, TsvHeader.cell(cells, name), NameClass.NAME);
      sink.name(id, TsvHeader.cell(cells, hgnc), NameClass.ID);
      String gene = Curie.of(TsvHeader.cell(cells, ensembl));
      if (!gene.isEmpty()) sink.name(id, gene, NameClass.ID);
      names(sink, id, TsvHeader.cell(cells, previous), NameClass.PREVIOUS);
      names(sink, id, TsvHeader.cell(cells, alias), NameClass.ALIAS);
    }
  }

  private static void names(NameSink sink, String id, String names, NameClass nameClass) {
    for (String name : TsvHeader.list(names)) sink.name(id, name, nameClass);
  }
}
