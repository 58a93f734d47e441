package pfocr.bench.relevance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The figids and texts of a source, read without any of the engine's code. */
final class Texts {
  /** Takes one record. */
  interface Consumer {
    void accept(String figid, String title, String text);
  }

  private final Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
  private final Consumer consumer;

  private Texts(Consumer consumer) {
    this.consumer = consumer;
  }

  /** Hands figid, title and caption of every record to the consumer. */
  static void each(Path source, Consumer consumer) throws IOException {
    Texts texts = new Texts(consumer);
    if (Files.isDirectory(source)) texts.folder(source.resolve("_figures"));
    else texts.archive(source);
  }

  private void folder(Path figures) throws IOException {
    try (Stream<Path> files = Files.list(figures)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList())
        read(Files.readAllBytes(file));
    }
  }

  private void archive(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
        if (entry.getName().endsWith(".md")) read(tar.readAllBytes());
    }
  }

  private void read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    String front = text.substring(3, text.length() - (text.endsWith("---") ? 3 : 0));
    Map<String, Object> fields = yaml.load(front);
    String figid = fields.get("figid").toString();
    consumer.accept(figid, text(fields, "figtitle"), text(fields, "caption"));
  }

  private static String text(Map<String, Object> fields, String name) {
    Object text = fields.get(name);
    return text == null ? "" : text.toString();
  }
}
