package pfocr.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * NCBI Gene's gene_info, of one species or of all. Of the file with all species only the genes of
 * bundled organisms are taken: it has forty million rows, most of them of unnamed bacteria.
 */
final class GeneInfo {
  private GeneInfo() {}

  static boolean recognises(String head) {
    return head.startsWith("#tax_id\tGeneID\tSymbol")
        || head.startsWith("#Format: tax_id GeneID Symbol");
  }

  static void read(BufferedReader in, NameSink sink) throws IOException {
    TsvHeader header = TsvHeader.ncbi(in.readLine());
    int taxon = header.column("tax_id");
    int gene = header.column("GeneID");
    int symbol = header.column("Symbol");
    int synonyms = header.column("Synonyms");
    int fullName = header.column("Full_name_from_nomenclature_authority");
    int description = header.column("description");
    int references = header.optional("dbXrefs");
    Set<String> taxa = new HashSet<>();
    for (Organisms.Organism organism : Organisms.all()) taxa.add("" + organism.taxon());
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] cells = line.split("\t", -1);
      String label = TsvHeader.cell(cells, symbol);
      if (label.isEmpty() || label.equals("NEWENTRY") || !taxa.contains(cells[taxon])) continue;
      String id = "NCBIGene:" + cells[gene];
      sink.concept(new Concept(id, ConceptType.GENE, label, Integer.parseInt(cells[taxon])));
      String full = TsvHeader.cell(cells, fullName);
      sink.name(id, full.isEmpty() ? TsvHeader.cell(cells, description) : full, NameClass.NAME);
      for (String name : TsvHeader.list(TsvHeader.cell(cells, synonyms))) {
        sink.name(id, name, NameClass.ALIAS);
      }
      for (String reference : TsvHeader.list(TsvHeader.cell(cells, references))) {
        String other = otherId(reference);
        if (!other.isEmpty()) sink.name(id, other, NameClass.ID);
      }
    }
  }

  /** The CURIE of {@code HGNC:HGNC:11998} or {@code Ensembl:ENSG00000141510}; "" for others. */
  private static String otherId(String reference) {
    String id = Curie.of(reference.startsWith("HGNC:HGNC:") ? reference.substring(5) : reference);
    return Curie.needsTable(id) ? id : "";
  }
}
