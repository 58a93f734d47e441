package pfocr.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the bytes of one record, whatever release wrote them. Thread-safe. */
public final class RecordReader {
  /**
   * What came of reading one record.
   *
   * @param record the record; empty when a problem is fatal
   * @param problems everything that was repaired, and the fatal problem last
   */
  public record Outcome(Optional<FigureRecord> record, List<Problem> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a record; never throws for bad content. */
  public Outcome read(RawRecord raw) {
    Faults faults = new Faults();
    try {
      FigureRecord record = new Reading(raw, faults).record();
      return new Outcome(Optional.of(record), faults.problems(raw.file()));
    } catch (Rejected e) {
      int line = e.line() > 0 ? e.line() : raw.line();
      return new Outcome(Optional.empty(), faults.with(raw.file(), line, e.getMessage()));
    } catch (RuntimeException e) {
      // One record must never end a run of a hundred thousand, whatever a parser makes of it.
      return new Outcome(
          Optional.empty(), faults.with(raw.file(), raw.line(), "cannot be read: " + e));
    }
  }

  /** One record on its way. */
  private record Reading(RawRecord raw, Faults faults) {
    /** Ids become parts of addresses, so they are held to what the corpus uses. */
    private static final Pattern FIGID = Pattern.compile("(?!\\.+$)[A-Za-z0-9._-]{1,255}");

    FigureRecord record() throws Rejected {
      Fields fields = fields();
      checkFigid(fields);
      FigureRecord record =
          new FigureRecord(new FigureReader(fields, raw).figure(), mentions(fields));
      if (isEmpty(record))
        throw new Rejected(0, "no title, caption, papertitle, gene, chemical or disease");
      return record;
    }

    private Fields fields() throws Rejected {
      String text = decode(raw.markdown(), raw.file());
      return raw.line() > 0 ? json(text) : yaml(text);
    }

    private String decode(byte[] bytes, String file) {
      return Utf8.decode(
          bytes, () -> faults.repaired(file, raw.line(), "not UTF-8: bad bytes were replaced"));
    }

    private Fields json(String text) throws Rejected {
      Map<String, Object> values =
          JsonFields.read(
              text,
              raw.line(),
              field ->
                  faults.repaired(
                      raw.file(),
                      raw.line(),
                      field + ": it is there twice; the first value is kept"));
      return new Fields(values, Map.of(), raw.file(), raw.line(), faults);
    }

    private Fields yaml(String text) throws Rejected {
      var parsed =
          FrontMatter.read(text, (reason, line) -> faults.repaired(raw.file(), line, reason));
      return new Fields(parsed.values(), parsed.lines(), raw.file(), 0, faults);
    }

    private void checkFigid(Fields fields) throws Rejected {
      String figid = fields.code("figid");
      if (figid.isEmpty()) throw new Rejected(fields.line("figid"), "figid: it is missing");
      if (!FIGID.matcher(raw.name()).matches())
        throw new Rejected(
            0, "figid: " + Reasons.quote(raw.name()) + " has characters besides A-Z a-z 0-9 . _ -");
      if (!figid.equals(raw.name()))
        fields.repaired("figid", Reasons.quote(figid) + " is not the file's name, which is kept");
    }

    private List<Mention> mentions(Fields fields) {
      Mentions mentions = new Mentions();
      Map<String, String> tables = fields.map("tables");
      for (EntityType type : EntityType.values()) {
        readTable(type, mentions);
        readTable(type, tables.getOrDefault(type.key() + "s", ""), mentions);
        InlineRow.all(fields, type).forEach(row -> mentions.add(type, row));
      }
      return mentions.all();
    }

    private void readTable(EntityType type, Mentions mentions) {
      byte[] table = raw.tables().get(type);
      if (table == null) return;
      String file = raw.tableFile(type);
      MentionTable.read(decode(table, file), file, faults, row -> mentions.add(type, row));
    }

    private void readTable(EntityType type, String table, Mentions mentions) {
      MentionTable.readInline(
          table, raw.file(), raw.line(), faults, row -> mentions.add(type, row));
    }

    private static boolean isEmpty(FigureRecord record) {
      Figure figure = record.figure();
      return record.mentions().isEmpty()
          && figure.title().isEmpty()
          && figure.caption().isEmpty()
          && figure.paper().title().isEmpty();
    }
  }
}
