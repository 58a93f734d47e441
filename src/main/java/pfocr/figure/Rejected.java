package pfocr.figure;

/** A record that cannot be used, with the line that is to blame (0 for none). */
final class Rejected extends Exception {
  private final int line;

  Rejected(int line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  int line() {
    return line;
  }
}
