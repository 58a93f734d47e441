package pfocr.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.stream.Stream;
import pfocr.search.FigureSearch;
import pfocr.web.SearchServer;
import pfocr.web.Settings;

/** Runs the server until the process is asked to end. */
record Serving(Engine engine, Terminal terminal) {
  /** Serves the index; the printed address ends with the page's {@code query}. */
  void run(Path index, Settings settings, String query) throws IOException, InterruptedException {
    try (Ending ending = Ending.ofTheProcess();
        FigureSearch search = engine.open(index);
        SearchServer server = start(search, settings)) {
      String count = Terminal.count(search.info().figures(), "figure");
      terminal.say("Serving " + count + " of " + index + "; Ctrl-C ends.");
      terminal.say(address(settings.host(), server.port()) + query);
      ending.await();
    }
  }

  private static SearchServer start(FigureSearch search, Settings settings) throws IOException {
    try {
      return SearchServer.start(search, settings);
    } catch (RuntimeException e) {
      if (Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
          .noneMatch(BindException.class::isInstance)) throw e;
      throw new IOException(
          "cannot listen on port "
              + settings.port()
              + " of "
              + settings.host()
              + ": it is in use or not allowed; choose another with --port",
          e);
    }
  }

  /** Where a browser on this machine finds the server. */
  static String address(String host, int port) {
    String reachable =
        switch (host) {
          case "0.0.0.0", "::", "" -> "127.0.0.1";
          default -> host.contains(":") ? "[" + host + "]" : host;
        };
    return "http://" + reachable + ":" + port + "/";
  }
}
