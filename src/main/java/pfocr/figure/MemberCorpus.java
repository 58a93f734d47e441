package pfocr.figure;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A source of many files, whether they lie in a folder or in an archive. */
final class MemberCorpus<T> implements Corpus {
  private final String name;
  private final Members<T> members;
  private final Storage<T> storage;
  private final Map<String, String> wikipathways;
  private final Extent extent;
  private final Set<String> unreadable = new HashSet<>();

  /**
   * @param extent whether the members are all that the source has
   */
  MemberCorpus(String name, Members<T> members, Storage<T> storage, Extent extent) {
    this.name = name;
    this.extent = extent;
    this.members = members;
    this.storage = storage;
    this.wikipathways = readWikipathways();
  }

  private Map<String, String> readWikipathways() {
    return members
        .wikipathways()
        .flatMap(place -> read(place, MemberName.DATA, MemberName.WIKIPATHWAYS, false))
        .map(WikipathwaysMap::read)
        .orElse(Map.of());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return members.size();
  }

  @Override
  public Iterator<RawRecord> iterator() {
    return members.byFigid().entrySet().stream()
        .flatMap(entry -> record(entry.getKey(), entry.getValue()).stream())
        .iterator();
  }

  @Override
  public Extent extent() {
    return extent;
  }

  @Override
  public Set<String> unreadable() {
    return Set.copyOf(unreadable);
  }

  private Optional<RawRecord> record(String figid, Members.Member<T> member) {
    if (member.figure().isEmpty()) return Optional.empty();
    String file = MemberName.figureName(figid);
    Optional<byte[]> markdown = read(member.figure().get(), MemberName.FIGURES, file, true);
    if (markdown.isEmpty()) unreadable.add(figid);
    return markdown.map(bytes ->
        new RawRecord(
            figid,
            display(MemberName.FIGURES, file),
            0,
            bytes,
            tables(figid, member),
            wikipathways.getOrDefault(figid, "")));
  }

  private Map<EntityType, byte[]> tables(String figid, Members.Member<T> member) {
    Map<EntityType, byte[]> tables = new EnumMap<>(EntityType.class);
    member
        .tables()
        .forEach((type, place) ->
            read(place, MemberName.DATA, MemberName.tableName(figid, type), false)
                .ifPresent(bytes -> tables.put(type, bytes)));
    return tables;
  }

  private Optional<byte[]> read(T place, String folder, String file, boolean fatal) {
    try {
      return Optional.of(storage.read(place, file));
    } catch (IOException | InvalidPathException e) {
      String reason = "cannot be read: " + Reasons.of(e);
      members.problems().accept(new Problem(display(folder, file), 0, reason, fatal));
      return Optional.empty();
    }
  }

  private String display(String folder, String file) {
    return members.prefix() + folder + "/" + file;
  }

  @Override
  public void close() throws IOException {
    storage.close();
  }
}
