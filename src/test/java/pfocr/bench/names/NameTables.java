package pfocr.bench.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import pfocr.bench.names.TypedName.Kind;

/** The names of human genes in NCBI gene_info and in a list of HGNC aliases. */
final class NameTables {
  /** So many names of each kind are enough per gene. */
  private static final int PER_KIND = 2;

  private static final Pattern GREEK_END =
      Pattern.compile("(?<!(ALPH|BET|GAMM|DELT))(?<=[A-Z0-9]{2})([ABGD])$");
  private static final Pattern DIGITS_END = Pattern.compile("^([A-Za-z]{2,5})(\\d{1,2})$");
  private static final Map<String, List<String>> GREEK =
      Map.of(
          "A", List.of("α", "-alpha", "alpha", "-α"),
          "B", List.of("β", "-beta", "beta", "-β"),
          "G", List.of("γ", "-gamma", "gamma", "-γ"),
          "D", List.of("δ", "-delta", "delta", "-δ"));

  private final Map<String, String> symbols = new HashMap<>();
  private final Map<String, Set<String>> synonyms = new HashMap<>();
  private final Map<String, Set<String>> aliases = new HashMap<>();

  /**
   * Reads every table of a folder that is one of the two.
   *
   * @throws IOException when the folder has no gene_info
   */
  NameTables(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) read(file, this::geneInfo);
    if (symbols.isEmpty()) throw new IOException("no gene_info.gz in " + folder);
    for (Path file : files) read(file, this::hgnc);
  }

  private interface Rows {
    void read(String header, Stream<String> rows);
  }

  private static void read(Path file, Rows rows) throws IOException {
    if (!file.toString().endsWith(".gz")) return;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      rows.read(in.readLine(), in.lines());
    }
  }

  private void geneInfo(String header, Stream<String> rows) {
    if (!header.startsWith("#")) return;
    rows.map(row -> row.split("\t"))
        .filter(cells -> cells[0].equals("9606"))
        .forEach(cells -> {
          String gene = "NCBIGene:" + cells[1];
          symbols.put(gene, cells[2]);
          for (String name : cells[4].split("\\|"))
            if (!name.equals("-")) synonyms.computeIfAbsent(gene, g -> new TreeSet<>()).add(name);
        });
  }

  private void hgnc(String header, Stream<String> rows) {
    if (!header.equals("name\tapproved_symbol")) return;
    Map<String, String> genes = new HashMap<>();
    symbols.forEach((gene, symbol) -> genes.put(symbol, gene));
    rows.map(row -> row.split("\t"))
        .filter(cells -> genes.containsKey(cells[1]))
        .forEach(cells ->
            aliases.computeIfAbsent(genes.get(cells[1]), g -> new TreeSet<>()).add(cells[0]));
  }

  /** The names of these genes, a few of each kind, in an order that never changes. */
  List<TypedName> of(Set<String> genes) {
    List<TypedName> names = new ArrayList<>();
    for (String gene : new TreeSet<>(genes)) {
      if (!symbols.containsKey(gene)) continue;
      Map<String, TypedName> byText = new LinkedHashMap<>();
      add(byText, Kind.SYMBOL, gene, Set.of(symbols.get(gene)));
      add(byText, Kind.SYNONYM, gene, synonyms.getOrDefault(gene, Set.of()));
      add(byText, Kind.HGNC_ALIAS, gene, aliases.getOrDefault(gene, Set.of()));
      Set<String> variants = new TreeSet<>();
      for (TypedName name : byText.values()) variants.addAll(variants(name.text()));
      add(byText, Kind.VARIANT, gene, variants);
      Map<Kind, List<TypedName>> kinds = new TreeMap<>();
      for (TypedName name : byText.values())
        kinds.computeIfAbsent(name.kind(), kind -> new ArrayList<>()).add(name);
      for (List<TypedName> ofKind : kinds.values())
        ofKind.stream()
            .sorted(Comparator.comparingLong(TypedName::hash))
            .limit(PER_KIND)
            .forEach(names::add);
    }
    return names;
  }

  /** Names with fewer than three letters or digits are asked with other words, not alone. */
  private static void add(
      Map<String, TypedName> byText, Kind kind, String gene, Set<String> names) {
    for (String name : names)
      if (name.chars().filter(Character::isLetterOrDigit).count() > 2)
        byText.putIfAbsent(name, new TypedName(kind, name, gene));
  }

  /** A name as others write it: Greek for its last letter, a dash before its number. */
  private static List<String> variants(String name) {
    List<String> variants = new ArrayList<>();
    Matcher greek = GREEK_END.matcher(name);
    if (greek.find())
      for (String end : GREEK.get(greek.group(2)))
        variants.add(name.substring(0, greek.start()) + end);
    Matcher digits = DIGITS_END.matcher(name);
    if (digits.matches()) {
      variants.add(digits.group(1) + "-" + digits.group(2));
      variants.add(digits.group(1) + " " + digits.group(2));
    }
    if (name.indexOf('-') > 0) {
      variants.add(name.replace("-", ""));
      variants.add(name.replace('-', ' '));
      variants.add(name.replace('-', '‑'));
    }
    if (name.equals(name.toUpperCase(java.util.Locale.ROOT)) && name.matches(".*\\d.*"))
      variants.add(name.toLowerCase(java.util.Locale.ROOT));
    return variants;
  }
}
