package pfocr.lexicon;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints what a lexicon of the whole corpus costs; the numbers are for reading, not for failing.
 */
class LexiconSizeTest {
  private static final int SPECIES = 5;
  private static final int GENES = 148_000;
  private static final int NAMES = 6;

  @Test
  void aLexiconOfTheWholeCorpusIsSmallAndQuick(@TempDir Path folder) throws IOException {
    long before = usedHeap();
    long start = System.nanoTime();
    Lexicon bundled = Lexicon.bundled();
    report("bundled tables, cold", start);
    report("bundled: " + bundled.size() + ", heap " + (usedHeap() - before) / 1_000_000 + " MB");
    for (int i = 0; i < 3; i++) {
      start = System.nanoTime();
      bundled = Lexicon.bundled();
      report("bundled tables, warm", start);
    }
    start = System.nanoTime();
    Lexicon whole = new LexiconBuilder().addBundled().add(learned()).build();
    report("learning and merging", start);
    Path file = folder.resolve("lexicon.bin");
    try (var out = Files.newOutputStream(file)) {
      start = System.nanoTime();
      whole.writeTo(out);
      report("writing", start);
    }
    whole = null;
    bundled = null;
    long empty = usedHeap();
    start = System.nanoTime();
    Lexicon read = Lexicon.read(file);
    report("reading " + Files.size(file) / 1_000_000 + " MB", start);
    report(read.size() + ", heap " + (usedHeap() - empty) / 1_000_000 + " MB");
    askMany(read);
    completeMany(read);
  }

  private static void askMany(Lexicon lexicon) {
    String[] names = {"KCC2", "NF-κB", "p53", "type 2 diabetes", "unknown", "G1230X", "mouse"};
    long found = 0;
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 20_000; i++) found += lexicon.resolve(names[i % names.length]).size();
      report("20,000 resolves (" + found + ")", start);
    }
    assertTrue(found > 0);
  }

  private static void completeMany(Lexicon lexicon) {
    for (String prefix : List.of("g", "a", "kc", "g12", "diab", "slc12")) {
      for (int i = 0; i < 20; i++) lexicon.complete(prefix, 10);
      long start = System.nanoTime();
      for (int i = 0; i < 20; i++) lexicon.complete(prefix, 10);
      report("20 completions of " + prefix, start);
    }
  }

  private static LearnedNames learned() {
    LearnedNames learned = new LearnedNames();
    Random random = new Random(7);
    for (int gene = 0; gene < GENES; gene += 40) {
      List<Contribution> figure = new ArrayList<>();
      for (int i = gene; i < Math.min(gene + 40, GENES); i++) addGene(i, random, figure);
      for (int seen = 0; seen < 3; seen++) learned.add(figure);
    }
    return learned;
  }

  private static void addGene(int gene, Random random, List<Contribution> to) {
    int group = gene / SPECIES;
    String symbol = "G" + group + "X";
    int taxon = 10_000 + gene % SPECIES;
    var concept = new Concept("NCBIGene:" + (1_000_000 + gene), ConceptType.GENE, symbol, taxon);
    for (int i = 0; i < NAMES; i++) {
      String name = i == 0 ? symbol : "N" + (i * 40_000 + group) + (char) ('A' + i);
      if (i == NAMES - 1) name = "W" + random.nextInt(1 << 24);
      NameClass nameClass = i == 0 ? NameClass.SYMBOL : NameClass.ALIAS;
      to.add(new Contribution(NameKey.of(name), name, nameClass, concept));
    }
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void report(String what, long start) {
    report(what + ": " + (System.nanoTime() - start) / 1000 + " us");
  }

  private static void report(String line) {
    System.out.println(line);
  }
}
