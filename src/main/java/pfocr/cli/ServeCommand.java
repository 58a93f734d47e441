package pfocr.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import pfocr.web.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

  @Option(
      names = "--rate-limit",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Requests a minute that one client may send; 0 is no limit (default: ${DEFAULT-VALUE}).")
  int rateLimit;

  @Spec CommandSpec spec;

  ServeCommand(Serving serving) {
    this.serving = serving;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rateLimit < 0)
      throw new ParameterException(spec.commandLine(), "--rate-limit " + rateLimit + " is below 0");
    Settings settings =
        Settings.defaults().withAddress(host, listen.port).withRequestsPerMinute(rateLimit);
    serving.run(source.index, settings, "");
    return 0;
  }
}
