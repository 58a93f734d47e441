package pfocr.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;

/**
 * Gene sets, one a line: figid, title, symbols, with tabs between them. Only genes with an
 * identifier count; figures without any are no sets and are left out.
 */
final class GmtWriter implements FigureWriter {
  private final Writer out;

  GmtWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(FigureRecord record) throws IOException {
    List<String> symbols =
        record
            .mentions(EntityType.GENE)
            .filter(gene -> !gene.id().isEmpty())
            .map(Mention::name)
            .map(Reference::line)
            .filter(symbol -> !symbol.isEmpty())
            .distinct()
            .toList();
    if (symbols.isEmpty()) return;
    out.write(Reference.line(record.figure().figid()));
    out.write('\t');
    out.write(Reference.line(record.figure().title()));
    for (String symbol : symbols) {
      out.write('\t');
      out.write(symbol);
    }
    out.write('\n');
  }
}
