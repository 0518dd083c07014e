package org.creditgraph.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.creditgraph.hostile.Attack.Plan;

/** Far too many connections, and some that say only half of what they want. */
final class Connections {
  private static final int CROWD_MAX = 7_000;

  private Connections() {}

  static List<Kind> kinds() {
    return List.of(
        new Kind("connection: a crowd", 1, Connections::crowd),
        new Kind("connection: half a request line", 5, Connections::halfLine),
        new Kind("connection: kept open with questions", 4, Connections::keptOpen),
        new Kind("connection: gone at once", 5, Connections::gone));
  }

  private static Plan crowd(Draw draw) {
    String said =
        draw.one(
            "",
            "GET / HT",
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{",
            "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n");
    Step crowd =
        new Step.Crowd(
            draw.between(500, CROWD_MAX),
            said.getBytes(StandardCharsets.US_ASCII),
            draw.between(500, 3_000));
    return new Plan().then(crowd).then(new Step.Reset());
  }

  private static Plan halfLine(Draw draw) {
    String half =
        draw.one("", "G", "POST /graph", "GET / HTTP/1.1\r\nHost: loc", "GET / HTTP/1.1\r\nX:");
    return Plan.of(half).then(new Step.Pause(draw.between(50, 1_500))).then(new Step.Reset());
  }

  private static Plan keptOpen(Draw draw) {
    int count = draw.between(1, 30);
    Plan plan = new Plan().answersMax(count);
    byte[] one =
        Http.request(
            "POST",
            "/graphql",
            Heads.CHEAP.getBytes(StandardCharsets.UTF_8),
            "Content-Type: application/json",
            "Connection: keep-alive");
    for (int i = 0; i < count; i++) {
      plan.then(new Step.Send(one)).then(new Step.Pause(draw.below(20)));
    }
    return plan.then(new Step.HalfClose());
  }

  private static Plan gone(Draw draw) {
    byte[] request =
        Http.graphql(
            "{ neighbourhood(partyId: "
                + Quoting.quoted(draw.party())
                + ", depth: 4, limit: 1000) { nodes { id } } }");
    return Plan.of(request).then(new Step.Pause(draw.below(30))).then(new Step.Reset());
  }
}
