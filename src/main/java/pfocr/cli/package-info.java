/**
 * The commands of {@code bin/pfocr}; the only package that prints.
 *
 * <p>{@link pfocr.cli.Main} puts them together. A command class declares its options and says what
 * it does in a few lines; what it needs of the engine comes through {@code Engine}, what it prints
 * goes through {@code Terminal}, which lets no control character of the data through. Values of
 * options come from the command line, else from {@code Configuration}: the environment, the file
 * {@code pfocr.yaml}, the default.
 *
 * <p>Exit codes: 0 done, 1 failed, 2 wrong usage, 3 indexed but with rejected records.
 */
package pfocr.cli;
