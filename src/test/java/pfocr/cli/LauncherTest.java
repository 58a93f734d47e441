package pfocr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code bin/pfocr} in a project of its own, with JDKs and a Maven made of shell. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private record Run(int code, String out, String err) {}

  @TempDir Path folder;
  private Path project;
  private Path jdks;
  private Path tools;

  @BeforeEach
  void lay() throws IOException {
    project = folder.resolve("a project");
    jdks = Files.createDirectories(folder.resolve("jdks"));
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.createDirectories(project.resolve("bin/lib"));
    Files.createDirectories(project.resolve("src/main"));
    Files.createDirectories(project.resolve("src/test"));
    Files.createDirectories(project.resolve("web"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    for (String script : new String[] {"bin/pfocr", "bin/lib/jdk.sh"})
      Files.copy(Path.of(script), project.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
    script(
        tools.resolve("mvn"),
        """
        echo "maven on $JAVA_HOME: $*" >>maven.log
        [ -e broken ] && echo "[ERROR] broken" && exit 1
        mkdir -p target/lib && echo jar >target/pfocr-search.jar
        """);
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private Path jdk(String version) throws IOException {
    Path home = jdks.resolve("jdk-" + version);
    script(home.resolve("bin/javac"), "");
    script(home.resolve("bin/java"), "echo \"java " + version + ": $*\"\n");
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private Run run(Map<String, String> variables, String... args) throws Exception {
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add(project.resolve("bin/pfocr").toString());
    builder.command().addAll(List.of(args));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PFOCR_") || name.equals("JAVA_HOME"));
    // Neither the machine's JDKs nor its Maven: only the plain tools of a shell.
    Path plain = Files.createDirectories(folder.resolve("plain"));
    for (String tool :
        new String[] {
          "sh",
          "dirname",
          "readlink",
          "find",
          "head",
          "mkdir",
          "touch",
          "cat",
          "rm",
          "mv",
          "flock",
          "sleep",
          "rmdir"
        })
      for (Path bin : new Path[] {Path.of("/usr/bin", tool), Path.of("/bin", tool)})
        if (Files.exists(bin) && !Files.exists(plain.resolve(tool)))
          Files.createSymbolicLink(plain.resolve(tool), bin);
    environment.put("PATH", tools + ":" + plain);
    environment.put("PFOCR_JVM_DIRS", jdks.toString());
    environment.putAll(variables);
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        builder
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Run run(String... args) throws Exception {
    return run(Map.of(), args);
  }

  private void age(String file, int seconds) throws IOException {
    Files.setLastModifiedTime(
        project.resolve(file), FileTime.from(Instant.now().plusSeconds(seconds)));
  }

  private long builds() throws IOException {
    Path log = project.resolve("maven.log");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  @Test
  void withoutFittingJdkSaysSo() throws Exception {
    jdk("17.0.15");
    Run run = run("check");
    assertEquals(1, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("pfocr: no JDK 21 or newer was found"), run.err());
    assertEquals(1, run.err().lines().count());
  }

  @Test
  void newestJdkIsTaken() throws Exception {
    jdk("21.0.9");
    jdk("25.0.3");
    jdk("25.0.10");
    Path old = jdk("17.0.15");
    Run run = run(Map.of("JAVA_HOME", old.toString()), "check");
    assertTrue(run.out().startsWith("java 25.0.10: "), run.out() + run.err());
    assertTrue(
        Files.readString(project.resolve("maven.log"))
            .contains("maven on " + jdks.resolve("jdk-25.0.10")));
  }

  @Test
  void javaHomeIsLookedAt() throws Exception {
    Path elsewhere = jdk("26-ea");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Run run =
        run(Map.of("JAVA_HOME", elsewhere.toString(), "PFOCR_JVM_DIRS", empty.toString()), "check");
    assertTrue(run.out().startsWith("java 26-ea: "), run.out() + run.err());
  }

  @Test
  void buildsOnceAndAgainWhenSourcesChange() throws Exception {
    jdk("25.0.3");
    assertTrue(run("check").err().startsWith("Building pfocr-search (first use) ...\n"));
    assertEquals("", run("check").err());
    assertEquals(1, builds());
    Files.writeString(project.resolve("src/test/T.java"), "");
    age("src/test/T.java", 60);
    run("check");
    assertEquals(1, builds());
    Files.writeString(project.resolve("web/page.css"), "");
    age("web/page.css", 60);
    assertTrue(run("check").err().startsWith("Building pfocr-search (sources changed) ...\n"));
    assertEquals(2, builds());
  }

  @Test
  void failedBuildShowsWhatMavenSaid() throws Exception {
    jdk("25.0.3");
    Files.writeString(project.resolve("broken"), "");
    Run run = run("check");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("[ERROR] broken"), run.err());
    assertTrue(run.err().endsWith("pfocr: the build failed; what Maven said stands above.\n"));
    assertEquals("", run.out());
  }

  @Test
  void withoutMavenSaysSo() throws Exception {
    jdk("25.0.3");
    Files.delete(tools.resolve("mvn"));
    Run run = run("check");
    assertEquals(1, run.code());
    assertTrue(run.err().startsWith("pfocr: Maven (mvn) is needed"), run.err());
  }

  @Test
  void argumentsAndOptionsArePassedOn() throws Exception {
    jdk("25.0.3");
    String line = run(Map.of("PFOCR_JAVA_OPTS", "-Xmx1g -Da=b"), "search", "a b", "*").out();
    assertTrue(line.contains(" -Xmx1g -Da=b -jar "), line);
    assertTrue(line.endsWith("pfocr-search.jar search a b *\n"), line);
    assertTrue(line.contains("-XX:+UseSerialGC"), line);
    assertTrue(line.contains("-Dpfocr.home=" + project.toRealPath()), line);
    assertFalse(line.contains("AOTCache"), line);
  }

  @Test
  void ownCollectorReplacesTheChosenOne() throws Exception {
    jdk("25.0.3");
    String line = run(Map.of("PFOCR_JAVA_OPTS", "-XX:+UseZGC"), "serve").out();
    assertTrue(line.contains("-XX:+UseZGC"), line);
    assertFalse(line.contains("ParallelGC"), line);
  }

  @Test
  void startCacheIsUsedWhileItIsNewerThanTheJar() throws Exception {
    jdk("25.0.3");
    jdk("21.0.9");
    run("check");
    Files.writeString(project.resolve("target/start-25.0.3.cache"), "");
    age("target/start-25.0.3.cache", 60);
    assertTrue(run("serve").out().contains("-XX:AOTCache="));
    assertFalse(run(Map.of("PFOCR_START_CACHE", "off"), "serve").out().contains("AOTCache"));
    age("target/start-25.0.3.cache", -600);
    assertFalse(run("serve").out().contains("AOTCache"));
  }
}
