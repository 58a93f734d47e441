package pfocr.figure;

/**
 * An organism of the NCBI taxonomy.
 *
 * @param id NCBI taxonomy id, 0 when the record names none
 * @param name Latin name, "" when unknown
 */
public record Taxon(int id, String name) {
  public static final Taxon UNKNOWN = new Taxon(0, "");
  public static final Taxon HUMAN = new Taxon(9606, "Homo sapiens");
}
