package pfocr.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import pfocr.search.FigureSearch;

/** Stands in for the server: it listens, and answers nothing but 404. */
public final class SearchServer implements AutoCloseable {
  private final HttpServer http;

  private SearchServer(HttpServer http) {
    this.http = http;
  }

  /** Starts a server. */
  public static SearchServer start(FigureSearch search, Settings settings) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
      http.start();
      return new SearchServer(http);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
