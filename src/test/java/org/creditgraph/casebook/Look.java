package org.creditgraph.casebook;

import java.util.*;
import java.util.stream.*;
import org.creditgraph.graph.*;

public class Look {
  public static void main(String[] a) {
    for (String s : a) {
      long t = System.nanoTime();
      CasebookPlan plan = CasebookPlan.drawn(Long.parseLong(s), 10_000);
      Map<FactType, Integer> counts = new EnumMap<>(FactType.class);
      Map<String, Integer> listed = new HashMap<>();
      List<CaseTruth> truth = new ArrayList<>();
      int[] n = new int[3];
      Casebook.of(plan)
          .tell(
              f -> {
                counts.merge(f.type(), 1, Integer::sum);
                if (f.type() == FactType.CREDIT_RECORD
                    && !f.needed("severity").equals("MINOR")
                    && !f.needed("kind").equals("PLATFORM_SANCTION"))
                  listed.merge(f.needed("subject_id"), 1, Integer::sum);
                if (f.type() == FactType.ORGANIZATION
                    && !f.needed("kind").equals("PUBLIC_INSTITUTION")) n[0]++;
              },
              truth::add);
      System.out.printf(
          "== %s enterprises %d listed %d time %.1f s%n%s%n%s%n%s%n",
          plan.name(),
          n[0],
          listed.size(),
          (System.nanoTime() - t) / 1e9,
          plan.habits(),
          plan.observation(),
          counts);
      for (CaseTruthKind k : CaseTruthKind.values()) {
        List<CaseTruth> of = truth.stream().filter(x -> x.kind() == k).toList();
        System.out.printf(
            "%s %d detectable %d%n",
            k, of.size(), of.stream().filter(CaseTruth::detectable).count());
        for (var f :
            List.<java.util.function.Function<CaseTruth, String>>of(
                CaseTruth::vehicle, CaseTruth::front, CaseTruth::form, CaseTruth::narrative)) {
          TreeMap<String, List<CaseTruth>> by =
              of.stream().collect(Collectors.groupingBy(f, TreeMap::new, Collectors.toList()));
          System.out.println(
              "   "
                  + by.entrySet().stream()
                      .map(
                          e ->
                              e.getKey()
                                  + " "
                                  + e.getValue().stream().filter(CaseTruth::detectable).count()
                                  + "/"
                                  + e.getValue().size())
                      .collect(Collectors.joining(", ")));
        }
      }
    }
  }
}
