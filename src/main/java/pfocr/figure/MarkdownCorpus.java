package pfocr.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One figure's {@code .md}, with its tables in {@code ../_data} or beside it. */
final class MarkdownCorpus implements Corpus {
  private final Path source;
  private final String name;
  private final Consumer<Problem> problems;
  private boolean readable = true;

  MarkdownCorpus(Path source, Consumer<Problem> problems) throws IOException {
    this.source = source;
    this.name = source.toRealPath().toString();
    this.problems = problems;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return 1;
  }

  @Override
  public Iterator<RawRecord> iterator() {
    Optional<byte[]> markdown = read(source, true);
    readable = markdown.isPresent();
    return markdown.map(this::record).stream().iterator();
  }

  @Override
  public Extent extent() {
    return Extent.WHOLE;
  }

  @Override
  public Set<String> unreadable() {
    return readable ? Set.of() : Set.of(figid());
  }

  private String figid() {
    String file = source.getFileName().toString();
    return file.substring(0, file.length() - ".md".length());
  }

  private RawRecord record(byte[] markdown) {
    String figid = figid();
    String display = source.toString().replace('\\', '/');
    return new RawRecord(figid, display, 0, markdown, tables(figid), wikipathways(figid));
  }

  private Map<EntityType, byte[]> tables(String figid) {
    Map<EntityType, byte[]> tables = new EnumMap<>(EntityType.class);
    for (EntityType type : EntityType.values())
      readBeside(MemberName.tableName(figid, type)).ifPresent(table -> tables.put(type, table));
    return tables;
  }

  private String wikipathways(String figid) {
    return readBeside(MemberName.WIKIPATHWAYS)
        .map(WikipathwaysMap::read)
        .map(ids -> ids.get(figid))
        .orElse("");
  }

  private Optional<byte[]> readBeside(String file) {
    Path folder = source.toAbsolutePath().getParent();
    return Stream.of(folder.resolveSibling(MemberName.DATA), folder)
        .map(place -> place.resolve(file))
        .filter(Files::exists)
        .findFirst()
        .flatMap(path -> read(path, false));
  }

  private Optional<byte[]> read(Path file, boolean fatal) {
    try {
      return Optional.of(FolderStorage.read(file));
    } catch (IOException e) {
      String reason = "cannot be read: " + Reasons.of(e);
      problems.accept(new Problem(file.toString(), 0, reason, fatal));
      return Optional.empty();
    }
  }

  @Override
  public void close() {}
}
