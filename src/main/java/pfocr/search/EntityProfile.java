package pfocr.search;

import java.util.List;

/**
 * All that the index knows about one thing.
 *
 * @param entity the thing, by its own id; {@code figures} is exact
 * @param taxon NCBI taxonomy id of a gene or organism, 0 otherwise
 * @param crossReferences its ids elsewhere, as CURIEs
 * @param names its names, best class first, then the most used
 * @param words what is drawn for it, most figures first; of the figures that were read
 * @param wordsRead in how many of its figures the words were read; fewer than all only when time
 *     ran out
 * @param byFamily figures in which only the name of a family stands for it
 * @param families for a gene the families that it belongs to, for a family its genes
 * @param narrower for a chemical or disease what the MeSH tree has below it and figures show, most
 *     figures first
 * @param drawnItself whether any figure draws it by a name of its own
 * @param drawn figures that draw it by a name of its own: what its partners are counted in; all of
 *     its figures when none does
 * @param partners things drawn together with it, strongest first; for each of the types gene (with
 *     family), chemical and disease as many as were asked for
 * @param page its figures, best first, counted by year
 */
public record EntityProfile(
    EntityMatch entity,
    int taxon,
    List<String> crossReferences,
    List<Name> names,
    List<Word> words,
    long wordsRead,
    long byFamily,
    List<Related> families,
    List<EntityMatch> narrower,
    boolean drawnItself,
    long drawn,
    List<Partner> partners,
    ResultPage page) {

  public EntityProfile {
    crossReferences = List.copyOf(crossReferences);
    names = List.copyOf(names);
    words = List.copyOf(words);
    families = List.copyOf(families);
    narrower = List.copyOf(narrower);
    partners = List.copyOf(partners);
  }

  /**
   * A name.
   *
   * @param nameClass as in {@link EntityMatch}
   */
  public record Name(String text, String nameClass) {}

  /**
   * A word that is drawn for the thing, all its spellings in one.
   *
   * @param text the commonest spelling
   * @param figures in how many figures it stands for the thing
   */
  public record Word(String text, long figures) {}

  /** A family or a member of one. */
  public record Related(String id, String label) {}
}
