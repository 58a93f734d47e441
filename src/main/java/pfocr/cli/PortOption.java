package pfocr.cli;

import picocli.CommandLine.Option;

/** The option of every command that listens. */
final class PortOption {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "7070",
      converter = Limits.Port.class,
      description = "Port to listen on; 0 takes any free one (default: ${DEFAULT-VALUE}).")
  int port;
}
