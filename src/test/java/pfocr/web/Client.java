package pfocr.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Asks a server on this machine, politely or byte by byte. */
final class Client {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  Client(int port) {
    this.port = port;
  }

  /** GET with headers as name and value in turn. */
  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    return send("POST", path, HttpRequest.BodyPublishers.ofString(body), headers);
  }

  HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers)
      throws Exception {
    return http.send(request(method, path, body, headers), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
    HttpRequest request = request("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest request(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).method(method, body);
    if (headers.length > 0) request.headers(headers);
    return request.build();
  }

  JsonNode json(String path) throws Exception {
    return MAPPER.readTree(get(path).body());
  }

  static JsonNode parse(String json) throws IOException {
    return MAPPER.readTree(json);
  }

  /** Sends the bytes as they are and reads until the server closes. */
  String raw(String request) throws IOException {
    return new String(exchanged(request), StandardCharsets.UTF_8);
  }

  private byte[] exchanged(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      return in.readAllBytes();
    }
  }

  /** A raw GET of that target, which may be anything. */
  String rawGet(String target, String... headers) throws IOException {
    return new String(rawBytes(target, headers), StandardCharsets.UTF_8);
  }

  byte[] rawBytes(String target, String... headers) throws IOException {
    String lines = String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList());
    return exchanged(
        "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + lines + "\r\n");
  }
}
