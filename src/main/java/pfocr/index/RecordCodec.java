package pfocr.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.lucene.util.BytesRef;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Paper;
import pfocr.figure.Provenance;
import pfocr.figure.Taxon;

/**
 * A record as one block of bytes, the way it is kept in {@link FigureFields#RECORD}. The figure
 * comes first, then the named spans of its texts, then the mentions, so that a hit reads only what
 * it shows. Stateless.
 */
public final class RecordCodec {
  private RecordCodec() {}

  /** The named spans of a figure's texts. */
  public record Spans(List<NamedSpan> title, List<NamedSpan> caption, List<NamedSpan> paperTitle) {}

  static byte[] write(FigureRecord record, Spans spans) {
    Writer out = new Writer();
    figure(record.figure(), out);
    out.number(distinct(record, EntityType.GENE));
    out.number(distinct(record, EntityType.CHEMICAL));
    out.number(distinct(record, EntityType.DISEASE));
    Writer rest = new Writer();
    rest.spans(spans.title());
    rest.spans(spans.caption());
    rest.spans(spans.paperTitle());
    rest.number(record.mentions().size());
    for (Mention mention : record.mentions()) mention(mention, rest);
    out.texts(rest.strings());
    out.append(rest);
    return out.bytes();
  }

  private static int distinct(FigureRecord record, EntityType type) {
    return (int) record.mentions(type).map(MentionNames::identity).distinct().count();
  }

  private static void figure(Figure figure, Writer out) {
    Paper paper = figure.paper();
    out.text(figure.figid());
    out.text(figure.alias());
    out.text(figure.number());
    out.text(figure.figtype());
    out.text(figure.title());
    out.text(figure.caption());
    out.text(paper.pmcid());
    out.text(paper.title());
    out.text(paper.citation());
    out.number(paper.year().orElse(0));
    out.text(paper.doi());
    out.text(paper.journal());
    out.text(paper.journalAbbreviation());
    out.text(paper.publisher());
    out.texts(paper.keywords());
    out.text(figure.filename());
    out.text(figure.figlink());
    out.texts(figure.organisms());
    out.texts(figure.drawnOrganisms());
    out.number(scoreCode(figure.pathwayScore()));
    out.text(figure.ndex());
    out.text(figure.wikipathways());
    out.texts(figure.annotations());
  }

  /** 0 when there is no score, else one more than its hundred-thousandths. */
  private static int scoreCode(OptionalDouble score) {
    return score.isEmpty() ? 0 : 1 + (int) Math.round(score.getAsDouble() * 100_000);
  }

  private static void mention(Mention mention, Writer out) {
    out.number(mention.type().ordinal() * 8 + mention.provenance().ordinal());
    out.shared(mention.word());
    out.shared(mention.match());
    out.shared(mention.id());
    out.shared(mention.label());
    out.shared(mention.xref());
    out.shared(mention.source());
    out.number(mention.taxon().id());
    out.shared(mention.taxon().name());
  }

  /** Reads a block; what is not asked for is not decoded. The bytes must not change meanwhile. */
  public static Reader read(BytesRef block) {
    return new Reader(block);
  }

  /** One record being read. Not thread-safe. */
  public static final class Reader {
    private static final EntityType[] TYPES = EntityType.values();
    private static final Provenance[] PROVENANCES = Provenance.values();

    private final byte[] bytes;
    private final Figure figure;
    private final int genes;
    private final int chemicals;
    private final int diseases;
    private int position;
    private String[] strings;
    private Spans spans;
    private List<Mention> mentions;

    private Reader(BytesRef block) {
      bytes = block.bytes;
      position = block.offset;
      figure = readFigure();
      genes = number();
      chemicals = number();
      diseases = number();
    }

    public Figure figure() {
      return figure;
    }

    /** Distinct genes, chemicals or diseases of the record. */
    public int count(EntityType type) {
      return switch (type) {
        case GENE -> genes;
        case CHEMICAL -> chemicals;
        case DISEASE -> diseases;
      };
    }

    /** The places where the texts name pictured things. */
    public Spans spans() {
      if (spans == null) {
        strings = new String[number()];
        for (int i = 0; i < strings.length; i++) strings[i] = text();
        spans = new Spans(readSpans(), readSpans(), readSpans());
      }
      return spans;
    }

    public List<Mention> mentions() {
      if (mentions == null) {
        spans();
        mentions = readMentions();
      }
      return mentions;
    }

    public FigureRecord record() {
      return new FigureRecord(figure, mentions());
    }

    private Figure readFigure() {
      String figid = text();
      String alias = text();
      String number = text();
      String figtype = text();
      String title = text();
      String caption = text();
      Paper paper = readPaper();
      return new Figure(
          figid,
          alias,
          number,
          figtype,
          title,
          caption,
          paper,
          text(),
          text(),
          texts(),
          texts(),
          score(number()),
          text(),
          text(),
          texts());
    }

    private Paper readPaper() {
      String pmcid = text();
      String title = text();
      String citation = text();
      int year = number();
      return new Paper(
          pmcid,
          title,
          citation,
          year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
          text(),
          text(),
          text(),
          text(),
          texts());
    }

    private static OptionalDouble score(int code) {
      return code == 0 ? OptionalDouble.empty() : OptionalDouble.of((code - 1) / 100_000.0);
    }

    private List<NamedSpan> readSpans() {
      int count = number();
      List<NamedSpan> read = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        int start = number();
        int length = number();
        String[] ids = new String[number()];
        for (int j = 0; j < ids.length; j++) ids[j] = strings[number()];
        read.add(new NamedSpan(start, start + length, List.of(ids)));
      }
      return read;
    }

    private List<Mention> readMentions() {
      int count = number();
      List<Mention> read = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        int kind = number();
        String word = shared();
        String match = shared();
        String id = shared();
        String label = shared();
        String xref = shared();
        String source = shared();
        int taxon = number();
        String name = shared();
        read.add(
            new Mention(
                TYPES[kind / 8],
                word,
                match,
                id,
                label,
                xref,
                source,
                PROVENANCES[kind % 8],
                taxon == 0 && name.isEmpty() ? Taxon.UNKNOWN : new Taxon(taxon, name)));
      }
      return read;
    }

    private String shared() {
      return strings[number()];
    }

    private List<String> texts() {
      int count = number();
      if (count == 0) return List.of();
      String[] read = new String[count];
      for (int i = 0; i < count; i++) read[i] = text();
      return List.of(read);
    }

    private String text() {
      int length = number();
      String text = new String(bytes, position, length, StandardCharsets.UTF_8);
      position += length;
      return text;
    }

    private int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = bytes[position++];
        value |= (b & 0x7F) << shift;
        if (b >= 0) return value;
      }
    }
  }

  /** Numbers in seven-bit groups, texts as length and UTF-8, repeated texts by their place. */
  private static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 11);
    private final Map<String, Integer> strings = new LinkedHashMap<>();

    void number(int value) {
      for (; (value & ~0x7F) != 0; value >>>= 7) bytes.write(value & 0x7F | 0x80);
      bytes.write(value);
    }

    void text(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      bytes.writeBytes(utf8);
    }

    void texts(List<String> texts) {
      number(texts.size());
      texts.forEach(this::text);
    }

    void shared(String text) {
      Integer place = strings.putIfAbsent(text, strings.size());
      number(place == null ? strings.size() - 1 : place);
    }

    void spans(List<NamedSpan> spans) {
      number(spans.size());
      for (NamedSpan span : spans) {
        number(span.start());
        number(span.end() - span.start());
        number(span.ids().size());
        span.ids().forEach(this::shared);
      }
    }

    List<String> strings() {
      return List.copyOf(strings.keySet());
    }

    void append(Writer other) {
      bytes.writeBytes(other.bytes());
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }
}
