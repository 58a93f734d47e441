package pfocr.lexicon;

import java.util.Locale;

/** What kind of name of a concept a name is, best first. */
public enum NameClass {
  /** The approved symbol of a gene. */
  SYMBOL,
  /** The full name of a gene, a MeSH heading, the Latin name of an organism. */
  NAME,
  /** A symbol that a gene had before: PARK2. */
  PREVIOUS,
  /** Another name of a gene: KCC2. */
  ALIAS,
  /** Another name of a chemical, disease or organism: aspirin's acetylsalicylic acid, mouse. */
  ENTRY_TERM,
  /** The name of a family; on a gene, the name of a family it was drawn as. */
  FAMILY,
  /** A word that figures use for it, learned from them. */
  WORD,
  /** An id that another source has for it: found by the whole id, and offered nowhere. */
  ID;

  /** The lower-case name used in answers: {@code entry_term}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
