package pfocr.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * NCBI Gene's gene_history: ids that were given up and the ids that took their places. Of the file
 * with all species only the rows of bundled organisms are taken, as for {@link GeneInfo}.
 */
final class GeneHistory {
  private GeneHistory() {}

  static boolean recognises(String head) {
    return head.startsWith("#tax_id\tGeneID\tDiscontinued_GeneID")
        || head.startsWith("#Format: tax_id GeneID Discontinued_GeneID");
  }

  static void read(BufferedReader in, NameSink sink) throws IOException {
    TsvHeader header = TsvHeader.ncbi(in.readLine());
    int taxon = header.column("tax_id");
    int gene = header.column("GeneID");
    int discontinued = header.column("Discontinued_GeneID");
    Set<String> taxa = new HashSet<>();
    for (Organisms.Organism organism : Organisms.all()) taxa.add("" + organism.taxon());
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] cells = line.split("\t", -1);
      String now = TsvHeader.cell(cells, gene);
      String before = TsvHeader.cell(cells, discontinued);
      if (now.isEmpty() || before.isEmpty() || !taxa.contains(cells[taxon])) continue;
      sink.retired("NCBIGene:" + before, "NCBIGene:" + now);
    }
  }
}
