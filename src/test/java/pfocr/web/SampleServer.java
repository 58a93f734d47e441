package pfocr.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.search.FigureSearch;
import pfocr.search.LuceneFigureSearch;

/** A real server over a real index of the bundled sample, one for all tests that only read. */
public final class SampleServer {
  private static final SampleServer INSTANCE = new SampleServer();

  private final FigureSearch search;
  private final SearchServer server;

  private SampleServer() {
    try {
      Path folder = Files.createTempDirectory("pfocr-sample");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      IndexBuilder.build(
          List.of(Path.of("sample")),
          new IndexBuilder.Options(folder, true, 2, Optional.empty()),
          IndexProgress.NONE);
      search = LuceneFigureSearch.open(folder);
      server = SearchServer.start(search, Settings.defaults().withAddress("127.0.0.1", 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static FigureSearch search() {
    return INSTANCE.search;
  }

  public static int port() {
    return INSTANCE.server.port();
  }

  static java.util.Set<String> registered() {
    return INSTANCE.server.registered();
  }

  static Client client() {
    return new Client(port());
  }
}
