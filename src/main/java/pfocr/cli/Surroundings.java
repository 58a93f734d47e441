package pfocr.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the program runs.
 *
 * @param home folder of the project: {@code sample/} and the default index folders are in it
 * @param directory the working directory
 * @param variables the environment variables
 */
record Surroundings(Path home, Path directory, Map<String, String> variables) {
  Surroundings {
    variables = Map.copyOf(variables);
  }

  /** Those of this process. */
  static Surroundings system() {
    Path directory = Path.of("").toAbsolutePath();
    return new Surroundings(
        Path.of(System.getProperty("pfocr.home", directory.toString())),
        directory,
        System.getenv());
  }

  /** A path below the project's folder, as short as it can be written here. */
  Path inHome(String path) {
    return home.equals(directory) ? Path.of(path) : home.resolve(path);
  }
}
