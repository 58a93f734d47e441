package pfocr.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the server is started: by the launcher as shipped, else the jar, else the classes. */
final class ServerCommand {
  private static final Path HOME = Path.of(System.getProperty("pfocr.home", ".")).toAbsolutePath();
  private static final Path LAUNCHER = HOME.resolve("bin").resolve("pfocr");
  private static final Path TARGET = HOME.resolve("target");
  private static final Path JAR = TARGET.resolve("pfocr-search.jar");
  private static final String MAIN = "pfocr.cli.Main";

  private ServerCommand() {}

  /** The command without its arguments; program and start-up cache are made first. */
  static List<String> find() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    if (Files.isExecutable(LAUNCHER)) {
      run(LAUNCHER.toString(), "--version");
      if (!hasStartCache()) run(LAUNCHER.toString(), "warm-cache");
      return List.of(LAUNCHER.toString());
    }
    if (Files.exists(JAR)) return List.of(java, "-jar", JAR.toString());
    return List.of(
        java,
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        MAIN);
  }

  /** Whether the launcher made a cache after the program was built. */
  private static boolean hasStartCache() {
    File[] caches = TARGET.toFile().listFiles((folder, name) -> name.matches("start-.*\\.cache"));
    if (caches == null) return false;
    for (File cache : caches) if (cache.lastModified() >= JAR.toFile().lastModified()) return true;
    return false;
  }

  /** When it fails, starts are slower and the numbers say so. */
  private static void run(String... command) throws IOException {
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
