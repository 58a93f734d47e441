package pfocr.export;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;

/**
 * Gene sets, one a line: name, title, symbols, with tabs between them. A figure whose genes are of
 * several species is a set for each, so that no line mixes them: its name is the figid with the
 * species in brackets behind it, the figid alone where there is only one. Behind the title stands
 * in brackets the species that the symbols belong to. Only genes with an identifier count, and when
 * strict only those whose approved name is drawn; figures without any are no sets and are left out.
 */
final class GmtWriter implements FigureWriter {
  private final Writer out;
  private final boolean strict;
  private long lines;

  GmtWriter(Writer out, Selection selection) {
    this.out = out;
    this.strict = selection.strict();
  }

  @Override
  public void write(FigureRecord record) throws IOException {
    Map<String, Set<String>> sets = new TreeMap<>();
    record
        .mentions(EntityType.GENE)
        .filter(this::counts)
        .filter(gene -> !Reference.line(gene.name()).isEmpty())
        .forEach(gene ->
            sets.computeIfAbsent(species(gene), name -> new LinkedHashSet<>())
                .add(Reference.line(gene.name())));
    for (Map.Entry<String, Set<String>> set : sets.entrySet())
      line(record.figure(), set.getKey(), sets.size() > 1, set.getValue());
  }

  /** Of a species without a Latin name its number; "" when nothing is known of it. */
  private static String species(Mention gene) {
    String name = Reference.line(gene.taxon().name());
    return name.isEmpty() && gene.taxon().id() > 0 ? "NCBITaxon:" + gene.taxon().id() : name;
  }

  private void line(Figure figure, String species, boolean several, Set<String> symbols)
      throws IOException {
    lines++;
    out.write(Reference.line(figure.figid()));
    if (several) out.write(" (" + (species.isEmpty() ? "unknown species" : species) + ")");
    out.write('\t');
    out.write(Reference.line(figure.title()));
    if (!species.isEmpty()) out.write(" [" + species + "]");
    for (String symbol : symbols) {
      out.write('\t');
      out.write(symbol);
    }
    out.write('\n');
  }

  @Override
  public long rows(long figures) {
    return lines;
  }

  private boolean counts(Mention gene) {
    return !gene.id().isEmpty() && (!strict || gene.provenance() == Provenance.APPROVED);
  }
}
