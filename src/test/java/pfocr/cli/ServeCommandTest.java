package pfocr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServeCommandTest {
  /** The program over canned answers, to be ended from outside. */
  static final class Program {
    public static void main(String[] args) {
      CannedSearch search =
          new CannedSearch("KCC2") {
            @Override
            public void close() {
              System.out.println("search closed");
            }
          };
      Engine engine = new CannedEngine(search);
      System.exit(Main.run(args, engine, Terminal.system(), Surroundings.system()));
    }
  }

  private static Process start(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Program.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  @Test
  void printsItsAddressAndEndsInPeace() throws Exception {
    Process process = start("serve", "--port", "0");
    try (BufferedReader output = process.inputReader()) {
      assertTrue(output.readLine().startsWith("Serving 1 figure of "));
      URI address = URI.create(output.readLine());
      assertEquals("127.0.0.1", address.getHost());
      new Socket(address.getHost(), address.getPort()).close();
      // Process.destroy would close the output as well.
      process.toHandle().destroy();
      assertEquals(List.of("search closed"), output.lines().toList());
      assertEquals(143, process.waitFor());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void demoPrintsTheAddressOfItsSearch() throws Exception {
    Process process = start("demo", "--port", "0");
    try (BufferedReader output = process.inputReader()) {
      assertTrue(output.readLine().startsWith("1 figure in the index"));
      assertTrue(output.readLine().startsWith("Serving "));
      assertTrue(output.readLine().matches("http://127\\.0\\.0\\.1:\\d+/\\?q=KCC2\\+morphine"));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void usedPortIsOneSentence() throws Exception {
    CannedEngine engine = new CannedEngine();
    Session session = new Session(engine);
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = socket.getLocalPort();
      assertEquals(1, session.run("serve", "--port", Integer.toString(port)));
      assertEquals(
          "pfocr: cannot listen on port "
              + port
              + " of 127.0.0.1: it is in use or not allowed; choose another with --port\n",
          session.err());
      assertTrue(engine.search.closed);
    }
  }

  @Test
  void addressCanBeOpenedOnThisMachine() {
    assertEquals("http://127.0.0.1:1/", Serving.address("0.0.0.0", 1));
    assertEquals("http://[::1]:1/", Serving.address("::1", 1));
    assertFalse(Serving.address("::", 1).contains("::"));
  }
}
