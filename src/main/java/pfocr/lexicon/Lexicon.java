package pfocr.lexicon;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * All concepts and their names. Resolves what people type to what they mean.
 *
 * <p>Immutable and thread-safe. It is made by a {@link LexiconBuilder} when an index is built,
 * written beside the index as one file and read back when serving.
 */
public final class Lexicon {
  /** Best first, those without evidence last; equal ones by id, so the order never changes. */
  private static final Comparator<Sense> BEST_FIRST =
      Comparator.comparing(Sense::needsEvidence)
          .thenComparing(Comparator.comparingDouble(Sense::weight).reversed())
          .thenComparing(s -> s.concept().taxon() != Concept.HUMAN)
          .thenComparing(s -> s.concept().id());

  /** Completions of so many names take milliseconds and are kept; few prefixes have so many. */
  private static final int MANY = 10_000;

  private static final int MOST_KEPT = 100;

  /** Puts completions that no figure shows behind all others. */
  private static final int UNDRAWN = 200;

  private final Map<String, List<Sense>> popular = new ConcurrentHashMap<>();
  private final LexiconData data;
  private final Adjacency entriesOf;
  private final Adjacency membersOf;
  private final Adjacency familiesOf;
  private final MeshTree tree;

  Lexicon(LexiconData data) {
    int concepts = data.ids().size();
    this.data = data;
    this.entriesOf = Adjacency.places(concepts, data.entryConcept());
    this.membersOf = Adjacency.group(concepts, data.families(), data.members());
    this.familiesOf = Adjacency.group(concepts, data.members(), data.families());
    this.tree = new MeshTree(data);
  }

  /** A lexicon of the bundled tables alone. */
  public static Lexicon bundled() {
    return new LexiconBuilder().addBundled().build();
  }

  /**
   * The meanings of a name, best first; empty when it is unknown. An identifier ({@code
   * entrez:57468}) has one meaning. A plural that is not listed is looked up without its s.
   */
  public List<Sense> resolve(String typed) {
    String curie = Curie.of(typed);
    if (!curie.isEmpty()) return ofId(curie);
    String key = NameKey.of(typed);
    int place = data.keys().find(key);
    if (place < 0 && key.length() > 3 && key.endsWith("s")) {
      place = data.keys().find(key.substring(0, key.length() - 1));
    }
    if (place < 0) return List.of();
    boolean ordinary = ordinaryWord(typed);
    boolean tooShort = Evidence.tooShort(typed, key);
    List<Sense> senses = new ArrayList<>();
    for (int e = data.firstEntry()[place]; e < data.firstEntry()[place + 1]; e++) {
      if (isId(e)) continue;
      senses.add(sense(e, typed, ordinary, tooShort));
    }
    senses.sort(BEST_FIRST);
    return List.copyOf(senses);
  }

  /** Whether the name is an id, which is found only as a whole and by {@link #concept}. */
  private boolean isId(int entry) {
    return data.nameClass(entry) == NameClass.ID;
  }

  /** What an id means; a retired one what took its place, then what figures still call by it. */
  private List<Sense> ofId(String id) {
    Set<Concept> meant = new LinkedHashSet<>();
    concept(id).ifPresent(meant::add);
    int number = data.ids().find(id);
    if (number >= 0) meant.add(data.concept(number));
    return meant.stream().map(this::senseOfId).toList();
  }

  private Sense senseOfId(Concept concept) {
    int figures = data.figures()[data.ids().find(concept.id())];
    return new Sense(concept, concept.id(), NameClass.SYMBOL, 1, figures, false);
  }

  private Sense sense(int entry, String typed, boolean ordinary, boolean tooShort) {
    Concept concept = data.concept(data.entryConcept()[entry]);
    String name = data.entryName().get(entry);
    double weight = weight(entry, concept) + Weights.spelling(typed, name);
    NameClass nameClass = data.nameClass(entry);
    boolean needsEvidence = tooShort || (ordinary && !isPlainSense(concept, nameClass));
    int figures = data.figures()[data.entryConcept()[entry]];
    return new Sense(concept, name, nameClass, weight, figures, needsEvidence);
  }

  private double weight(int entry, Concept concept) {
    int number = data.entryConcept()[entry];
    return Weights.of(
        concept,
        data.nameClass(entry),
        data.preferred(entry),
        tree.isProtein(number),
        data.figures()[number],
        entriesOf.count(number));
  }

  /** Oxygen, pain and mouse are ordinary words and mean just the things of that name. */
  private static boolean isPlainSense(Concept concept, NameClass nameClass) {
    return switch (concept.type()) {
      case GENE, FAMILY -> false;
      case CHEMICAL, DISEASE -> nameClass == NameClass.NAME;
      case ORGANISM -> true;
    };
  }

  /**
   * The Latin name of an organism that a record calls by a common name or an abbreviation ({@code
   * Yeast}, {@code C. elegans}); other names come back as they are.
   */
  public static String latin(String organism) {
    return Organisms.latin(organism);
  }

  /**
   * Whether the word, typed like this, is an ordinary word that should not become a gene: {@code
   * set}, {@code Rest}, {@code camp}; not {@code SET}, {@code cAMP}, {@code akt}.
   */
  public static boolean ordinaryWord(String typed) {
    return Evidence.ordinary(typed);
  }

  /**
   * The concept of an identifier in any usual spelling, also {@code HGNC:KCC2} by symbol; for a
   * retired one the concept that took its place.
   */
  public Optional<Concept> concept(String curie) {
    String id = Curie.of(curie);
    if (id.isEmpty()) return Optional.empty();
    Optional<Concept> other = byCrossReference(id);
    if (other.isPresent() && isSameKind(id, other.get())) return other;
    int number = data.ids().find(id);
    if (number >= 0) return Optional.of(data.concept(number));
    if (id.startsWith("HGNC:") && !Character.isDigit(id.charAt(5))) {
      return resolve(id.substring(5)).stream()
          .map(Sense::concept)
          .filter(c -> c.type() == ConceptType.GENE && c.taxon() == Concept.HUMAN)
          .findFirst();
    }
    return other;
  }

  /** Whether both are ids of one catalogue, so that the first is a retired one. */
  private static boolean isSameKind(String id, Concept other) {
    return other.id().startsWith(id.substring(0, id.indexOf(':') + 1));
  }

  private Optional<Concept> byCrossReference(String id) {
    int place = data.keys().find(NameKey.of(id));
    if (place < 0) return Optional.empty();
    for (int e = data.firstEntry()[place]; e < data.firstEntry()[place + 1]; e++) {
      if (data.entryName().get(e).equals(id)) {
        return Optional.of(data.concept(data.entryConcept()[e]));
      }
    }
    return Optional.empty();
  }

  /** How many figures carry the concept; 0 for one that is unknown here. */
  public int figures(Concept concept) {
    int number = data.ids().find(concept.id());
    return number < 0 ? 0 : data.figures()[number];
  }

  /** The names of a concept, best class first, then the most used; empty when it is unknown. */
  public List<Name> names(Concept concept) {
    int number = data.ids().find(concept.id());
    if (number < 0) return List.of();
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < entriesOf.count(number); i++) {
      int entry = entriesOf.get(number, i);
      String text = data.entryName().get(entry);
      if (Curie.of(text).isEmpty()) {
        names.add(new Name(text, data.nameClass(entry), data.entryFigures()[entry]));
      }
    }
    names.sort(
        Comparator.comparing(Name::nameClass)
            .thenComparing(Comparator.comparingInt(Name::figures).reversed())
            .thenComparing(Name::text));
    return List.copyOf(names);
  }

  /** The ids that other sources have for a concept, as CURIEs, sorted; empty when none is known. */
  public List<String> crossReferences(Concept concept) {
    int number = data.ids().find(concept.id());
    Set<String> ids = new TreeSet<>();
    for (int i = 0; number >= 0 && i < entriesOf.count(number); i++) {
      String text = data.entryName().get(entriesOf.get(number, i));
      if (Curie.of(text).equals(text)) ids.add(text);
    }
    ids.remove(concept.id());
    return List.copyOf(ids);
  }

  /** The genes of a family, also those of families within it, by label. */
  public List<Concept> members(Concept family) {
    return reach(family, membersOf, ConceptType.GENE);
  }

  /** The families that a gene or family belongs to, also by way of other families, by label. */
  public List<Concept> families(Concept member) {
    return reach(member, familiesOf, ConceptType.FAMILY);
  }

  private List<Concept> reach(Concept from, Adjacency step, ConceptType wanted) {
    int number = data.ids().find(from.id());
    if (number < 0) return List.of();
    Set<Integer> seen = new TreeSet<>(Set.of(number));
    List<Integer> reached = new ArrayList<>(seen);
    List<Concept> found = new ArrayList<>();
    for (int next = 0; next < reached.size(); next++) {
      int at = reached.get(next);
      for (int i = 0; i < step.count(at); i++) {
        int other = step.get(at, i);
        if (!seen.add(other)) continue;
        reached.add(other);
        Concept concept = data.concept(other);
        if (concept.type() == wanted) found.add(concept);
      }
    }
    found.sort(Comparator.comparing(Concept::label).thenComparing(Concept::id));
    return List.copyOf(found);
  }

  /** The places of MeSH's chemicals and diseases. */
  public MeshTree tree() {
    return tree;
  }

  /**
   * What a half-typed name may become, most drawn and best named first; one line per concept and,
   * for genes of one symbol in several species, one for all.
   */
  public List<Sense> complete(String prefix, int limit) {
    String key = NameKey.of(prefix);
    if (key.isEmpty() || limit < 1) return List.of();
    int first = data.keys().find(key);
    if (first < 0) first = -first - 1;
    int end = data.keys().endOfPrefix(key, first);
    if (data.firstEntry()[end] - data.firstEntry()[first] < MANY || limit > MOST_KEPT) {
      return complete(key, prefix, first, end, limit);
    }
    int from = first;
    List<Sense> kept = popular.computeIfAbsent(key, k -> complete(k, prefix, from, end, MOST_KEPT));
    return kept.subList(0, Math.min(limit, kept.size()));
  }

  private List<Sense> complete(String key, String prefix, int first, int end, int limit) {
    var best = new Completions(limit);
    for (int e = data.firstEntry()[first]; e < data.firstEntry()[end]; e++) {
      if (isId(e)) continue;
      boolean whole = e < data.firstEntry()[first + 1] && data.keys().get(first).equals(key);
      best.offer(e, completionWeight(e, whole));
    }
    return best.list(e -> sense(e, prefix, false, false));
  }

  /**
   * Names of drawn things whose folded key begins with the prefix, has not more than {@code
   * longest} letters and passes a test. Looks at every key of the prefix.
   */
  public List<Sense> namesLike(String prefix, int longest, Predicate<String> test) {
    int at = data.keys().find(prefix);
    if (at < 0) at = -at - 1;
    int end = data.keys().endOfPrefix(prefix, at);
    List<Sense> like = new ArrayList<>();
    for (; at < end; at++) {
      if (data.keys().length(at) > longest || !test.test(data.keys().get(at))) continue;
      for (int e = data.firstEntry()[at]; e < data.firstEntry()[at + 1]; e++) {
        if (data.figures()[data.entryConcept()[e]] > 0 && !isId(e))
          like.add(sense(e, data.entryName().get(e), false, false));
      }
    }
    like.sort(BEST_FIRST);
    return List.copyOf(like);
  }

  /** Cheap, as one letter may have 100,000 names: no strings are made here. */
  private float completionWeight(int entry, boolean whole) {
    int number = data.entryConcept()[entry];
    boolean human = data.taxa()[number] == Concept.HUMAN || data.taxa()[number] == 0;
    int classRank = data.nameClass(entry).ordinal();
    int fame = 2 * (32 - Integer.numberOfLeadingZeros(data.figures()[number]));
    int names = 32 - Integer.numberOfLeadingZeros(entriesOf.count(number));
    int preferred = data.preferred(entry) ? 20 : 0;
    int undrawn = data.figures()[number] == 0 && isDrawn(data.types()[number]) ? UNDRAWN : 0;
    return (whole ? 30 : 0) + preferred + fame + names - 2 * classRank + (human ? 10 : 0) - undrawn;
  }

  /** Whether figures are counted for the kind; families and organisms are found by other means. */
  private static boolean isDrawn(byte type) {
    return type != ConceptType.FAMILY.ordinal() && type != ConceptType.ORGANISM.ordinal();
  }

  /** Counts for messages: concepts and names. */
  public String size() {
    return data.ids().size() + " concepts, " + data.entryConcept().length + " names";
  }

  /** Writes the lexicon as one binary file. */
  public void writeTo(OutputStream out) throws IOException {
    data.writeTo(new DataOutputStream(new BufferedOutputStream(out, 1 << 16)));
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException when it is of another version or damaged
   */
  public static Lexicon read(InputStream in) throws IOException {
    return new Lexicon(LexiconData.read(new DataInputStream(in)));
  }

  /** Reads a lexicon file; a failure names the file. */
  public static Lexicon read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return read(in);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
