package pfocr.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;

/**
 * Gene sets, one a line: figid, title, symbols, with tabs between them. Behind the title stand in
 * brackets the species that the symbols belong to. Only genes with an identifier count, and when
 * strict only those whose approved name is drawn; figures without any are no sets and are left out.
 */
final class GmtWriter implements FigureWriter {
  private final Writer out;
  private final boolean strict;
  private long leftOut;

  GmtWriter(Writer out, Selection selection) {
    this.out = out;
    this.strict = selection.strict();
  }

  @Override
  public void write(FigureRecord record) throws IOException {
    List<Mention> genes = record.mentions(EntityType.GENE).filter(this::counts).toList();
    List<String> symbols = lines(genes, Mention::name);
    if (symbols.isEmpty()) {
      leftOut++;
      return;
    }
    List<String> species = lines(genes, gene -> gene.taxon().name());
    out.write(Reference.line(record.figure().figid()));
    out.write('\t');
    out.write(Reference.line(record.figure().title()));
    if (!species.isEmpty()) out.write(" [" + String.join(", ", species) + "]");
    for (String symbol : symbols) {
      out.write('\t');
      out.write(symbol);
    }
    out.write('\n');
  }

  @Override
  public long leftOut() {
    return leftOut;
  }

  private boolean counts(Mention gene) {
    return !gene.id().isEmpty() && (!strict || gene.provenance() == Provenance.APPROVED);
  }

  private static List<String> lines(List<Mention> genes, Function<Mention, String> text) {
    return genes.stream()
        .map(text)
        .map(Reference::line)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }
}
