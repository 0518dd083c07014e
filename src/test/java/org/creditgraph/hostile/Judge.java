package org.creditgraph.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.creditgraph.hostile.Fault.Sort;
import org.creditgraph.hostile.Outcome.Ending;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what was wrong with what came of an attack. */
final class Judge {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** As a page of refusal tells a person. */
  private static final Pattern PAGE_CODE =
      Pattern.compile("<code>[45]\\d\\d ([A-Z][A-Z_]+)</code>");

  private Judge() {}

  static List<Fault> faults(Outcome outcome) {
    List<Fault> faults = new ArrayList<>();
    String sent = outcome.attack().sent();
    for (Answer answer : outcome.answers()) {
      Set<String> codes = codes(answer);
      if (answer.status() >= 500) {
        faults.add(new Fault(Sort.SERVER_ERROR, answer.status() + " " + begin(answer.body())));
      } else if (codes.contains("INTERNAL_ERROR")) {
        faults.add(new Fault(Sort.SERVER_ERROR, "INTERNAL_ERROR in " + begin(answer.body())));
      }
      Leaks.in(answer, sent).forEach(leak -> faults.add(new Fault(Sort.LEAK, leak)));
      if (lacksCode(answer, codes, sent)) {
        faults.add(
            new Fault(
                Sort.NO_CODE, answer.status() + " " + answer.type() + " " + begin(answer.body())));
      }
      if (answer.headers().containsKey("x-injected")) {
        faults.add(new Fault(Sort.SMUGGLED, "a header that the sender wrote: " + answer.head()));
      }
    }
    if (outcome.attack().mustBeAnswered() && outcome.answers().isEmpty()) {
      Ending ending = outcome.ending();
      faults.add(
          new Fault(Sort.NO_ANSWER, ending + " after " + outcome.nanos() / 1_000_000 + " ms"));
    }
    return faults;
  }

  /** The codes of all errors in an answer; "" for an error without one. */
  static Set<String> codes(Answer answer) {
    Set<String> codes = new TreeSet<>();
    if (answer.type().startsWith("text/html") && answer.status() >= 400) {
      PAGE_CODE.matcher(answer.body()).results().forEach(found -> codes.add(found.group(1)));
      return codes;
    }
    if (!answer.isJson() && !answer.type().startsWith("text/event-stream")) {
      return codes;
    }
    if (answer.status() < 400 && !answer.body().contains("\"errors\"")) {
      return codes;
    }
    try {
      JsonNode json = JSON.readTree(answer.json());
      json.path("errors").forEach(error -> codes.add(error.at("/extensions/code").asString("")));
      // A problem of RFC 9457 has its extensions beside its title.
      for (String place : List.of("/extensions/code", "/code")) {
        if (json.at(place).isString()) {
          codes.add(json.at(place).asString());
        }
      }
    } catch (JacksonException cut) {
      codes.add(answer.body().contains("\"code\"") ? "(cut)" : "");
    }
    return codes;
  }

  /** Every refusal has a code: in JSON, or on a page for whoever asked for pages. */
  private static boolean lacksCode(Answer answer, Set<String> codes, String sent) {
    boolean asked =
        sent.lines().anyMatch(line -> line.startsWith("Accept:") && line.contains("text/html"));
    boolean page = answer.type().startsWith("text/html");
    boolean refusal = answer.status() / 100 == 4 && !sent.startsWith("HEAD ");
    return codes.contains("") || refusal && (codes.isEmpty() || page && !asked);
  }

  private static String begin(String text) {
    return text.substring(0, Math.min(300, text.length())).replaceAll("\\s+", " ");
  }
}
