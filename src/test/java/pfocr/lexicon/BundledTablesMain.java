package pfocr.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the bundled tables from public data: {@code FROM TO}, where FROM holds NCBI's human
 * gene_info, HGNC's pairs of name and approved symbol, FamPlex's CSV files and MeSH's ids with
 * names and with tree numbers. Only facts are kept: ids, symbols, names, membership, places in the
 * tree.
 */
final class BundledTablesMain {
  /** Full names of what is no protein are long and nobody types them. */
  private static final Set<String> NAMED = Set.of("protein-coding");

  private static final Set<String> KEPT =
      Set.of("protein-coding", "ncRNA", "snoRNA", "snRNA", "rRNA", "other", "pseudo");

  private final Path from;
  private final Path to;
  private final Map<String, BundledGene> genes = new TreeMap<>();
  private final Map<String, Set<BundledGene>> genesByKey = new HashMap<>();

  private BundledTablesMain(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  public static void main(String[] arguments) throws IOException {
    var tables = new BundledTablesMain(Path.of(arguments[0]), Path.of(arguments[1]));
    tables.readGenes();
    tables.renameGenes();
    tables.families();
    tables.writeGenes();
    tables.mesh();
  }

  /** A human gene while its names are collected. */
  private static final class BundledGene {
    final String id;
    final String type;
    String symbol;
    final String fullName;
    final Set<String> previous = new LinkedHashSet<>();
    final Set<String> aliases = new LinkedHashSet<>();

    BundledGene(String id, String type, String symbol, String fullName) {
      this.id = id;
      this.type = type;
      this.symbol = symbol;
      this.fullName = fullName;
    }

    /** Keys once each, those of better names first; very long ones help nobody. */
    String row() {
      Set<String> seen = new LinkedHashSet<>(Set.of(NameKey.of(symbol)));
      String full = seen.add(NameKey.of(fullName)) ? fullName : "";
      return id
          + "\t"
          + symbol
          + "\t"
          + full
          + "\t"
          + join(previous, seen)
          + "\t"
          + join(aliases, seen);
    }

    private static String join(Collection<String> names, Set<String> seen) {
      List<String> kept = new ArrayList<>();
      for (String name : names) {
        if (name.length() <= 40 && !name.contains("|") && seen.add(NameKey.of(name))) {
          kept.add(name);
        }
      }
      return String.join("|", kept);
    }
  }

  private void readGenes() throws IOException {
    for (String line : lines("Homo_sapiens.gene_info.gz")) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("#") || !KEPT.contains(cells[9])) continue;
      boolean named = !cells[10].equals("-"); // has a symbol from the nomenclature authority
      if (!named && !cells[9].equals("protein-coding")) continue;
      if (!named && cells[2].startsWith("LOC")) continue;
      String full = NAMED.contains(cells[9]) ? cells[11].replace("-\t", "") : "";
      if (full.equals("-")) full = "";
      BundledGene gene = new BundledGene(cells[1], cells[9], cells[2], full);
      genes.put(cells[2], gene);
      if (cells[9].equals("pseudo")) continue;
      for (String synonym : cells[4].split("\\|")) {
        if (!synonym.equals("-")) gene.aliases.add(synonym);
      }
      if (!NAMED.contains(cells[9])) continue;
      for (String designation : cells[13].split("\\|")) {
        if (isTelling(designation)) gene.aliases.add(designation);
      }
    }
  }

  /** Other designations are mostly good names; those of screens and of length are not. */
  private static boolean isTelling(String designation) {
    return designation.length() >= 4
        && designation.length() <= 40
        && !designation.matches(
            "(?i).*(epididymis|renal carcinoma|tumor antigen|NY-|HEL-| Li |uncharacterized|hypothetical|similar to|putative|isoform).*");
  }

  /** Approved symbols have changed since: a symbol that is now a name of one other is previous. */
  private void renameGenes() throws IOException {
    Map<String, Set<String>> approvedByName = new HashMap<>();
    Map<String, Set<String>> namesByApproved = new TreeMap<>();
    for (String line : lines("hgnc_alias_2022.tsv.gz")) {
      String[] cells = line.split("\t");
      approvedByName.computeIfAbsent(cells[0], k -> new TreeSet<>()).add(cells[1]);
      namesByApproved.computeIfAbsent(cells[1], k -> new TreeSet<>()).add(cells[0]);
    }
    for (BundledGene gene : List.copyOf(genes.values())) {
      Set<String> now = approvedByName.getOrDefault(gene.symbol.toUpperCase(), Set.of());
      if (now.size() != 1 || namesByApproved.containsKey(gene.symbol)) continue;
      String symbol = now.iterator().next();
      if (genes.containsKey(symbol)) continue;
      gene.previous.add(gene.symbol);
      gene.symbol = symbol;
      genes.put(symbol, gene);
    }
    namesByApproved.forEach((symbol, names) -> {
      BundledGene gene = genes.get(symbol);
      if (gene != null && !gene.type.equals("pseudo")) gene.aliases.addAll(names);
    });
    genes.entrySet().removeIf(e -> !e.getKey().equals(e.getValue().symbol));
    for (BundledGene gene : genes.values()) {
      for (String name : gene.aliases) index(name, gene);
      for (String name : gene.previous) index(name, gene);
    }
    // An approved symbol has its key alone.
    for (BundledGene gene : genes.values()) {
      genesByKey.put(NameKey.of(gene.symbol), new LinkedHashSet<>(Set.of(gene)));
    }
  }

  private void index(String name, BundledGene gene) {
    genesByKey.computeIfAbsent(NameKey.of(name), k -> new LinkedHashSet<>()).add(gene);
  }

  private void writeGenes() throws IOException {
    write(
        "genes.tsv.gz",
        "NCBI Gene id, symbol, full name, previous symbols, aliases of human genes. NCBI Gene 2015"
            + " (public domain), HGNC 2022 (CC0), FamPlex (CC0).",
        genes.values().stream().map(BundledGene::row));
  }

  private void families() throws IOException {
    Map<String, Set<String>> members = new TreeMap<>();
    Map<String, Set<String>> names = new TreeMap<>();
    for (String line : lines("famplex/relations.csv")) {
      List<String> cells = FamPlex.cells(line);
      if (!cells.get(3).equals("FPLX")) continue;
      Set<String> of = members.computeIfAbsent(cells.get(4), k -> new TreeSet<>());
      if (cells.get(0).equals("FPLX")) of.add("FPLX:" + cells.get(1));
      if (cells.get(0).equals("HGNC")) {
        Set<BundledGene> found = genesByKey.getOrDefault(NameKey.of(cells.get(1)), Set.of());
        if (found.size() == 1) of.add(found.iterator().next().symbol);
      }
    }
    Map<String, List<String>> byProtein = new TreeMap<>();
    for (String line : lines("famplex/grounding_map.csv")) {
      List<String> cells = FamPlex.cells(line);
      String name = cells.get(0).replace("|", "");
      switch (cells.get(1)) {
        case "FPLX" -> names.computeIfAbsent(cells.get(2), k -> new TreeSet<>()).add(name);
        case "UP" -> byProtein.computeIfAbsent(cells.get(2), k -> new ArrayList<>()).add(name);
        case "HGNC" ->
            genesByKey
                .getOrDefault(NameKey.of(cells.get(2)), Set.of())
                .forEach(g -> g.aliases.add(name));
        default -> {}
      }
    }
    byProtein.values().forEach(this::proteinNames);
    write(
        "families.tsv.gz",
        "Family or complex, members, spellings. FamPlex 2022 (CC0).",
        members.keySet().stream()
            .filter(f -> hasGene(f, members, new TreeSet<>()))
            .map(f -> f + "\t" + String.join("|", members.get(f)) + "\t" + spellings(f, names)));
  }

  /** The names of one protein belong to the gene to which most of them lead, if it stands alone. */
  private void proteinNames(List<String> names) {
    Map<BundledGene, Integer> votes = new HashMap<>();
    for (String name : names) {
      Set<BundledGene> found = genesByKey.getOrDefault(NameKey.of(name), Set.of());
      for (BundledGene gene : found) votes.merge(gene, found.size() == 1 ? 2 : 1, Integer::sum);
    }
    int most = votes.values().stream().mapToInt(v -> v).max().orElse(0);
    List<BundledGene> best = votes.keySet().stream().filter(g -> votes.get(g) == most).toList();
    if (most >= 2 && best.size() == 1) best.getFirst().aliases.addAll(names);
  }

  private static boolean hasGene(
      String family, Map<String, Set<String>> members, Set<String> seen) {
    if (!seen.add(family)) return false;
    return members.getOrDefault(family, Set.of()).stream()
        .anyMatch(m -> !m.startsWith("FPLX:") || hasGene(m.substring(5), members, seen));
  }

  private static String spellings(String family, Map<String, Set<String>> names) {
    Set<String> seen = new TreeSet<>(Set.of(NameKey.of(family)));
    return String.join(
        "|",
        names.getOrDefault(family, Set.of()).stream()
            .filter(n -> seen.add(NameKey.of(n)))
            .toList());
  }

  private void mesh() throws IOException {
    Map<String, String> names = new TreeMap<>();
    Map<String, List<String>> trees = new TreeMap<>();
    for (String line : lines("mesh2015/tree-numbers.tsv.gz")) {
      String[] cells = line.split("\t");
      if (!Mesh.wanted(cells[2])) continue;
      names.put(cells[0], cells[1]);
      trees.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(cells[2]);
    }
    write(
        "mesh.tsv.gz",
        "MeSH id, heading, tree numbers of chemicals (D), diseases (C) and mental disorders (F03)."
            + " MeSH 2015 (NLM, free use with credit).",
        names.keySet().stream()
            .map(id -> id + "\t" + names.get(id) + "\t" + String.join("|", trees.get(id))));
  }

  private List<String> lines(String name) throws IOException {
    InputStream in = Files.newInputStream(from.resolve(name));
    if (name.endsWith(".gz")) in = new GZIPInputStream(in);
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      return name.endsWith(".gz") ? lines.subList(1, lines.size()) : lines;
    }
  }

  private void write(String name, String header, Stream<String> rows) throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(to.resolve(name))) {
          {
            def.setLevel(9);
          }
        }) {
      out.write(("# " + header + "\n").getBytes(StandardCharsets.UTF_8));
      for (String row : (Iterable<String>) rows::iterator) {
        out.write((row + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
