package pfocr.bench.corpus;

/**
 * The organisms whose gene names are matched, with their share of gene rows (taxon groups of the
 * real tables: primates 60 %, invertebrates 19 %, rodents 10 %, others 11 %).
 *
 * @param taxid NCBI taxonomy id
 */
record Species(int taxid, String name, String group, double share) {
  static final Species[] ALL = {
    new Species(9606, "Homo sapiens", "Primates", 0.60),
    new Species(7227, "Drosophila melanogaster", "Invertebrates", 0.16),
    new Species(10090, "Mus musculus", "Rodents", 0.07),
    new Species(10116, "Rattus norvegicus", "Rodents", 0.03),
    new Species(6239, "Caenorhabditis elegans", "Invertebrates", 0.03),
    new Species(7955, "Danio rerio", "Vertebrates", 0.04),
    new Species(83333, "Escherichia coli str. K-12 substr. MG1655", "Bacteria", 0.04),
    new Species(3702, "Arabidopsis thaliana", "Plants and Fungi", 0.03),
  };
}
