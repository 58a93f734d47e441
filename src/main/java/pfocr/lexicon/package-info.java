/**
 * What the names in figures, captions and questions mean: genes, chemicals, diseases, families and
 * organisms, each one thing under every spelling.
 *
 * <p>Two doors. {@link pfocr.lexicon.NameKey} folds a name or a token of text to the key under
 * which all its spellings meet; it needs no tables. {@link pfocr.lexicon.Lexicon} resolves a typed
 * name to concepts, best sense first; {@link pfocr.lexicon.LexiconBuilder} makes one from the
 * bundled tables, public tables in a folder and the names learned from figures, and the result is
 * one file that serving reads back. This package knows {@code pfocr.figure} and nothing else.
 *
 * <p>Why keys and not edit distance: two spellings of a gene differ in dashes, Greek and case and
 * in nothing else, while two genes often differ in one letter. Why evidence: half of the wrong
 * genes in figures come from ordinary words (and, rest, camp) that are also gene names.
 */
package pfocr.lexicon;
