package pfocr.cli;

import pfocr.query.SearchRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers that options allow. */
abstract class Limits implements ITypeConverter<Integer> {
  private final int least;
  private final int most;

  private Limits(int least, int most) {
    this.least = least;
    this.most = most;
  }

  @Override
  public Integer convert(String text) {
    try {
      int number = Integer.parseInt(text.strip());
      if (least <= number && number <= most) return number;
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    throw new TypeConversionException(
        "'" + text + "' is not a whole number from " + least + " to " + most);
  }

  /** Where a server listens; 0 takes any free port. */
  static final class Port extends Limits {
    Port() {
      super(0, 65_535);
    }
  }

  /** Indexing threads; 0 takes one for each processor. */
  static final class Threads extends Limits {
    Threads() {
      super(0, 256);
    }
  }

  /** Hits of one page. */
  static final class Size extends Limits {
    Size() {
      super(1, SearchRequest.MAX_SIZE);
    }
  }
}
