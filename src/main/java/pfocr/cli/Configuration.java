package pfocr.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Gives options their value where the command line does not: the environment variable {@code
 * PFOCR_NAME}, else the key {@code name} of the settings file, else the default.
 *
 * <p>Every option of every command can be set this way, under its long name. Paths in the file are
 * relative to the file, default paths to the project's folder. A key or variable that names no
 * option is refused.
 */
final class Configuration implements IDefaultValueProvider {
  private static final String FILE = "pfocr.yaml";
  private static final String PREFIX = "PFOCR_";

  /** Variables that the scripts in {@code bin/} read; no options. */
  static final Set<String> OF_THE_SCRIPTS =
      Set.of("PFOCR_JAVA_OPTS", "PFOCR_JVM_DIRS", "PFOCR_START_CACHE");

  /** Options that say what to do, not how. */
  private static final Set<String> NOT_CONFIGURABLE = Set.of("help", "version");

  /** The option that says where the file is cannot stand in it. */
  private static final String CONFIG = "config";

  private record Value(String text, String origin) {}

  private final Map<String, Value> values;
  private final Surroundings surroundings;

  private Configuration(Map<String, Value> values, Surroundings surroundings) {
    this.values = values;
    this.surroundings = surroundings;
  }

  /**
   * Reads the settings file and the environment.
   *
   * @throws IllegalArgumentException when one of them is not as it should be
   */
  static Configuration read(CommandLine commands, List<String> args, Surroundings surroundings) {
    Map<String, OptionSpec> options = options(commands);
    Map<String, Value> values = new HashMap<>();
    file(args, surroundings).ifPresent(file -> values.putAll(fromFile(file, options)));
    values.putAll(fromVariables(surroundings.variables(), options));
    return new Configuration(values, surroundings);
  }

  /** The options that can be configured, by key. */
  static Map<String, OptionSpec> options(CommandLine commands) {
    Map<String, OptionSpec> options = new TreeMap<>();
    for (CommandLine command : commands.getSubcommands().values())
      for (OptionSpec option : command.getCommandSpec().options())
        if (!NOT_CONFIGURABLE.contains(key(option))) options.putIfAbsent(key(option), option);
    return options;
  }

  /** The key of an option in the settings file: {@code port}. */
  static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  /** The environment variable of a key: {@code PFOCR_PORT}. */
  static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Where the configured value of an option comes from; empty when it has none. */
  Optional<String> origin(ArgSpec arg) {
    return value(arg).map(Value::origin);
  }

  @Override
  public String defaultValue(ArgSpec arg) {
    Optional<Value> value = value(arg);
    if (value.isPresent()) return value.get().text();
    String fallback = arg.defaultValue();
    // null is picocli's own word for "no other default than the declared one".
    if (fallback == null || !isPath(arg)) return null;
    return surroundings.inHome(fallback).toString();
  }

  private Optional<Value> value(ArgSpec arg) {
    if (!(arg instanceof OptionSpec option)) return Optional.empty();
    return Optional.ofNullable(values.get(key(option)));
  }

  private static boolean isPath(ArgSpec arg) {
    return arg.auxiliaryTypes()[0] == Path.class;
  }

  /** The file named by option or variable, else the one that lies in the working directory. */
  private static Optional<Path> file(List<String> args, Surroundings surroundings) {
    String variable = surroundings.variables().getOrDefault(variable(CONFIG), "");
    Optional<String> named = flag(args).or(() -> Optional.of(variable).filter(v -> !v.isEmpty()));
    if (named.isPresent()) return named.map(surroundings.directory()::resolve);
    return Optional.of(surroundings.directory().resolve(FILE)).filter(Files::exists);
  }

  /** The option has to be known before the arguments, whose defaults it gives, are parsed. */
  private static Optional<String> flag(List<String> args) {
    String flag = "--" + CONFIG;
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).startsWith(flag + "="))
        return Optional.of(args.get(i).substring(flag.length() + 1));
      if (args.get(i).equals(flag) && i + 1 < args.size()) return Optional.of(args.get(i + 1));
    }
    return Optional.empty();
  }

  private static Map<String, Value> fromFile(Path file, Map<String, OptionSpec> options) {
    Map<String, Value> values = new HashMap<>();
    SettingsFile.read(file)
        .forEach((key, text) -> {
          if (!options.containsKey(key) || key.equals(CONFIG)) {
            Optional<String> near = Nearest.of(key, options.keySet());
            throw new IllegalArgumentException(file + ": unknown key " + key + suggestion(near));
          }
          Path folder = file.toAbsolutePath().getParent();
          String value = isPath(options.get(key)) ? folder.resolve(text).toString() : text;
          values.put(key, new Value(value, key + " in " + file));
        });
    return values;
  }

  private static Map<String, Value> fromVariables(
      Map<String, String> variables, Map<String, OptionSpec> options) {
    Map<String, String> keys = new TreeMap<>();
    for (String key : options.keySet()) keys.put(variable(key), key);
    Map<String, Value> values = new HashMap<>();
    variables.forEach((name, text) -> {
      if (!name.startsWith(PREFIX) || OF_THE_SCRIPTS.contains(name)) return;
      if (!keys.containsKey(name)) {
        Optional<String> near = Nearest.of(name, keys.keySet());
        throw new IllegalArgumentException("unknown variable " + name + suggestion(near));
      }
      // An empty variable is how a shell says "none".
      if (!text.isEmpty()) values.put(keys.get(name), new Value(text, name));
    });
    return values;
  }

  private static String suggestion(Optional<String> near) {
    return near.map(name -> "; did you mean " + name + "?").orElse("");
  }
}
