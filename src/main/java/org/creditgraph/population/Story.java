package org.creditgraph.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.creditgraph.graph.Fact;

/**
 * A case planted in every population, whatever its size and seed: who takes part under which id,
 * what happened, and queries that bring it to light. Days are counted back from the day the
 * population ends on.
 *
 * @param key such as `phoenix`
 * @param cast those worth asking for, the foremost first
 * @param facts what the case consists of
 */
public record Story(
    String key,
    Wording title,
    Wording text,
    List<Cast> cast,
    List<Query> queries,
    List<Fact> facts) {

  public Story {
    cast = List.copyOf(cast);
    queries = List.copyOf(queries);
    facts = List.copyOf(facts);
  }

  /** The same in Chinese and in English. */
  public record Wording(String zh, String en) {}

  /** A party, thing or record of the case and its part in it. */
  public record Cast(String id, String name, Wording part) {}

  /**
   * A question to the product.
   *
   * @param asks what it asks
   * @param graphql the text of the query, without variables
   */
  public record Query(Wording asks, String graphql) {}

  static List<Story> allOf(PopulationPlan plan) {
    LocalDate last = plan.endsOn();
    return List.of(PhoenixStory.of(last), StrawManStory.of(last), SmugglingStory.of(last));
  }

  /** All paths between two parties, over what holds and what held. */
  static String paths(String from, String to, int lengthMax, LocalDate on) {
    return """
    {
      paths(from: "%s", to: "%s", maxLength: %d, includeEnded: true, at: {validOn: "%s"}) {
        paths {
          length
          nodes { id name }
          links { kind role share validFrom validTo from { name } to { name } }
        }
        truncated
      }
    }
    """
        .formatted(from, to, lengthMax, on);
  }

  /** The paths between two parties over shareholdings and concert that hold on the day. */
  static String ownershipPaths(String from, String to, LocalDate on) {
    return """
    {
      paths(
        from: "%s", to: "%s", kinds: [SHAREHOLDING, ACTS_IN_CONCERT], at: {validOn: "%s"}
      ) {
        paths {
          length
          nodes { id name }
          links { kind share from { name } to { name } }
        }
        truncated
      }
    }
    """
        .formatted(from, to, on);
  }

  static String neighbourhood(String party, LocalDate on) {
    return """
    {
      party(id: "%s", at: {validOn: "%s"}) { name kind records { id title severity state } }
      neighbourhood(partyId: "%s", depth: 2, includeEnded: true, at: {validOn: "%s"}) {
        nodes { id name }
        links { kind role validFrom validTo from { name } to { name } }
        truncated
      }
    }
    """
        .formatted(party, on, party, on);
  }

  /** Whom a record restricts, and at whom it asks a person to look. */
  static String propagation(String record, LocalDate on) {
    return """
    {
      propagation(recordId: "%s", at: {validOn: "%s"}) {
        restrictions { party { name } capacity measures { title } }
        warnings { kind text probability party { id name } storeLeft { name } store { name } reasons { text weight } }
      }
    }
    """
        .formatted(record, on);
  }

  static String connect(List<String> parties, LocalDate on) {
    String ids = parties.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
    return """
    {
      connect(partyIds: [%s], at: {validOn: "%s"}) {
        nodes { id name }
        links { kind role share validFrom validTo from { name } to { name } }
        truncated
      }
    }
    """
        .formatted(ids, on);
  }

  static String records(List<String> records, LocalDate on) {
    StringBuilder query = new StringBuilder("{\n");
    for (String record : records) {
      query.append(
          """
            %s: record(id: "%s", at: {validOn: "%s"}) { title severity state disputed decidedOn inForceUntil }
          """
              .formatted(record.toLowerCase(Locale.ROOT), record, on));
    }
    return query.append("}\n").toString();
  }
}
