package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import pfocr.web.ApiFuzz.Request;

/**
 * Thousands of requests made from the description of the API: values that fit, values at the edges
 * and hostile ones. {@code -Dpfocr.fuzz=100000} runs longer, {@code -Dpfocr.seed=1} repeats a run.
 */
class ApiFuzzTest {
  private static final int REQUESTS = Integer.getInteger("pfocr.fuzz", 3_000);

  private static final Client client = SampleServer.client();

  @Test
  void everyRequestIsAnsweredAsDescribed() throws Exception {
    long seed = Long.getLong("pfocr.seed", System.nanoTime());
    System.out.println("fuzz: -Dpfocr.seed=" + seed + " -Dpfocr.fuzz=" + REQUESTS);
    ApiDocument document = new ApiDocument(client.json(OpenApi.PATH));
    ApiFuzz fuzz = new ApiFuzz(document, new Random(seed));
    Map<Integer, Integer> statuses = new TreeMap<>();
    Request before = null;
    for (int i = 0; i < REQUESTS; i++) {
      Request request = fuzz.next();
      HttpResponse<String> answer = send(request, before, seed);
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      List<String> faults = document.faults(request.call(), answer);
      if (!faults.isEmpty())
        fail(
            "-Dpfocr.seed="
                + seed
                + " request "
                + i
                + ": "
                + request
                + "\n"
                + answer.statusCode()
                + " "
                + faults);
      before = request;
    }
    System.out.println("fuzz: answers by status " + statuses);
    for (int status : List.of(200, 400, 404, 406))
      assertTrue(statuses.getOrDefault(status, 0) > 0, status + " never: " + statuses);
    assertEquals(200, client.get("/readyz").statusCode());
  }

  private static HttpResponse<String> send(Request request, Request before, long seed) {
    try {
      return request.call().method().equals("get")
          ? client.get(request.target(), request.headers())
          : client.post(request.target(), request.body(), request.headers());
    } catch (IOException e) {
      throw new AssertionError(
          "-Dpfocr.seed=" + seed + ": no answer to " + request + "\nbehind " + before, e);
    } catch (Exception e) {
      throw new IllegalStateException(request.toString(), e);
    }
  }
}
