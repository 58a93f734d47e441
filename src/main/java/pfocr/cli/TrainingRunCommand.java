package pfocr.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import pfocr.index.IndexBuilder;
import pfocr.index.IndexProgress;
import pfocr.query.SearchRequest;
import pfocr.search.FigureSearch;
import pfocr.web.SearchServer;
import pfocr.web.Settings;
import picocli.CommandLine.Command;

/**
 * What a server does in its first second, done once and ended: the JVM records which classes that
 * takes and keeps them ready in the start-up cache. {@code bin/pfocr} calls it after a build.
 */
@Command(name = "training-run", hidden = true, description = "Do what a start-up cache is made of.")
final class TrainingRunCommand implements Callable<Integer> {
  private static final List<String> PATHS =
      List.of(
          "?q=KCC2+morphine",
          "api/v1/query?q=KCC2+morphine&facets=organism,year,figtype,gene&highlight=true",
          "api/v1/query?q=TNF-alpha+OR+%22nf+kappa+b%22+-cancer&organism=Homo+sapiens",
          "api/v1/suggest?q=mor",
          "readyz");

  /** Enough for the paths of a query to be linked and the first of them compiled. */
  private static final int ROUNDS = 20;

  private final Engine engine;
  private final Surroundings surroundings;

  TrainingRunCommand(Engine engine, Surroundings surroundings) {
    this.engine = engine;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("pfocr-training");
    try {
      Path index = folder.resolve("index");
      engine.build(
          List.of(surroundings.inHome("sample")),
          new IndexBuilder.Options(index, false, 1, Optional.empty()),
          IndexProgress.NONE);
      try (FigureSearch search = engine.open(index);
          SearchServer server =
              SearchServer.start(search, Settings.defaults().withAddress("127.0.0.1", 0))) {
        search.search(SearchRequest.of("KCC2 morphine"));
        String address = Serving.address("127.0.0.1", server.port());
        for (int round = 0; round < ROUNDS; round++)
          for (String path : PATHS) fetch(address + path);
      }
    } finally {
      delete(folder);
    }
    return 0;
  }

  private static void fetch(String address) throws IOException {
    try (InputStream answer = URI.create(address).toURL().openStream()) {
      answer.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
