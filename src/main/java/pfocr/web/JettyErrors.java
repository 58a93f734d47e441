package pfocr.web;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Problems that the container finds before a request gets to us, in the same form as ours. */
final class JettyErrors extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    ProblemType type = ProblemType.ofStatus(code);
    String instance =
        "/requests/" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 62), 36);
    byte[] body = ProblemJson.write(new HttpProblem(type, type.meaning()), instance);
    response.setStatus(type.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Errors.PROBLEM_JSON);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Access-Control-Allow-Origin", "*");
    // The body of the request is not read, so the connection ends here; clients must know.
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
