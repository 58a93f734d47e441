package pfocr.web;

/**
 * How to serve.
 *
 * @param host address to listen on
 * @param port port to listen on, 0 for any free one
 */
public record Settings(String host, int port) {}
