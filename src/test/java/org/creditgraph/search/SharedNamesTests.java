package org.creditgraph.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.creditgraph.graph.Fact;
import org.creditgraph.ingest.SharedData;
import org.creditgraph.search.Recall.Question;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** The same of real names that stand beside the project, where they do: 500 of each at random. */
class SharedNamesTests {
  private static final int ASKED = 500;

  private static PartySearch search(Register register) {
    PartySearch search = PartySearch.inMemory();
    search.bringUpTo(register.snapshot());
    return search;
  }

  private static <T> List<T> some(List<T> all) {
    List<T> some = new ArrayList<>(all);
    Collections.shuffle(some, new Random(3));
    return some.subList(0, Math.min(ASKED, some.size()));
  }

  @Test
  void shouldFindListedCompaniesByWhatPeopleType() throws IOException {
    Path file = SharedData.folder("names").resolve("listed-companies.csv");
    List<String[]> companies = Recall.rows(Files.readString(file));
    List<Fact> facts = Recall.madeUp();
    companies.forEach(row -> facts.add(Register.enterprise(row[0], row[3])));
    Register register = new Register();
    register.commit(facts, List.of());
    View view = register.at(register.snapshot(), 1);
    List<String[]> asked = some(companies);
    try (PartySearch search = search(register)) {
      Recall.measure("stock names", 0.99, search, view, typed(asked, name -> name));
      Recall.measure(
          "initials",
          0.95,
          search,
          view,
          typed(asked, name -> Recall.initials(Recall.unmarked(name))));
      Recall.measure("marked initials", 0.9, search, view, typed(asked, Recall::initials));
      Recall.measure(
          "pinyin", 0.95, search, view, typed(asked, name -> Recall.pinyin(Recall.unmarked(name))));
      Recall.measure("marked pinyin", 0.95, search, view, typed(asked, Recall::pinyin));
    }
  }

  private static List<Question> typed(List<String[]> rows, Function<String, String> typed) {
    return rows.stream().map(row -> new Question(typed.apply(row[1]), row[0])).toList();
  }

  @Test
  void shouldFindListedPartiesByTheirOtherNames() throws IOException {
    Path folder = SharedData.folder("ofac").resolve("2021-07-addresses");
    Map<String, String> names = new LinkedHashMap<>();
    for (String[] row : rows(folder.resolve("sdn.csv"))) {
      names.put(row[0], row[1]);
    }
    List<String[]> others =
        rows(folder.resolve("alt.csv")).stream().filter(row -> names.containsKey(row[0])).toList();
    Register register = new Register();
    List<Fact> facts = new ArrayList<>();
    names.forEach((id, name) -> facts.add(Register.enterprise("L" + id, name)));
    register.commit(facts, List.of());
    register.commit(
        others.stream().map(row -> Recall.named("L" + row[0], "ALIAS", row[3])).distinct().toList(),
        List.of());
    View view = register.at(register.snapshot(), 2);
    List<String[]> asked = some(others);
    try (PartySearch search = search(register)) {
      Recall.measure(
          "aliases",
          0.99,
          search,
          view,
          asked.stream().map(row -> new Question(row[3], "L" + row[0])).toList());
      Random random = new Random(4);
      Recall.measure(
          "one slip",
          0.97,
          search,
          view,
          asked.stream()
              .map(
                  row ->
                      new Question(Recall.slipped(names.get(row[0]), random), "L" + row[0]))
              .toList());
    }
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
        .map(Recall::fields)
        .filter(row -> row.length > 3)
        .toList();
  }
}
