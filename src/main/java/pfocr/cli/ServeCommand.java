package pfocr.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import pfocr.web.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pfocr serve}: the page and the API over an index. */
@Command(
    name = "serve",
    description = "Serve the search page and the API; later changes of the index are picked up.")
final class ServeCommand implements Callable<Integer> {
  private final Serving serving;

  @Mixin IndexOption source;

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  String host;

  @Mixin PortOption listen;

  ServeCommand(Serving serving) {
    this.serving = serving;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    serving.run(source.index, Settings.defaults().withAddress(host, listen.port), "");
    return 0;
  }
}
