package org.creditgraph.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Regions;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/**
 * Measures indexing, following and searching of a made-up register. Run by hand:
 *
 * <pre>java -cp … org.creditgraph.search.PartySearchBench PARTIES [FOLDER [BUILDS]]</pre>
 */
final class PartySearchBench {
  private static final String[] TRADES = {
    "网络科技", "贸易", "食品", "建筑工程", "物业管理", "供应链管理", "餐饮", "信息技术", "汽车销售", "文化传媒", "酒店管理", "生物科技",
    "跨境电商", "国际货运代理"
  };
  private static final String[] FORMS = {"有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "商行", "工作室", "经营部"};
  private static final String[] SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高符单曾吕".split("");
  private static final String SIGNS =
      "华海天宏盛鑫源达通泰恒安祥和瑞嘉诚信远博文明星辉腾云龙凤金银玉珠江河湖山林松竹梅兰菊春夏秋冬东西南北中正大成立新创科智慧联众合美好丽佳福禄寿喜康宁平顺利丰裕富贵荣昌盛景德润泽"
          + "雅静雪霜雨露晨晓阳光月亮辰宇宙洋波涛浪帆航舟船港湾岛屿椰榕桂棠蓝绿青红紫";
  private static final String[] FOREIGN =
      ("TRADING SHIPPING HOLDINGS MARITIME PETROLEUM AIRLINES BANK GROUP INDUSTRIES MADURO PEREZ"
              + " IVANOV AHMED HASSAN KIM SMITH GARCIA LOPEZ")
          .split(" ");

  private final Random random = new Random(7);
  private final List<Regions.Region> regions = Regions.at(Regions.Level.PREFECTURE);

  public static void main(String[] arguments) throws IOException {
    int parties = Integer.parseInt(arguments[0]);
    Path folder =
        arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("party-search");
    int builds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
    new PartySearchBench().run(parties, folder, builds);
  }

  /** A made-up party. */
  Fact party(int number) {
    int dice = random.nextInt(100);
    if (dice < 60) {
      String name = pick(SURNAMES) + signs(1 + random.nextInt(2));
      return Register.person("P" + number, name);
    }
    if (dice < 61) {
      String name = pick(FOREIGN) + " " + Integer.toString(number, 36) + "IA " + pick(FOREIGN);
      return Register.enterprise("F" + number, name);
    }
    Regions.Region region = regions.get(random.nextInt(regions.size()));
    String place = random.nextBoolean() ? region.name() : region.name().substring(0, 2);
    String name = place + signs(2 + random.nextInt(2)) + pick(TRADES) + pick(FORMS);
    return Fact.of(
        FactType.ORGANIZATION,
        "id",
        "E" + number,
        "kind",
        "ENTERPRISE",
        "name",
        name,
        "region",
        region.code(),
        "status",
        "ACTIVE");
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String signs(int count) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < count; i++) {
      name.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return name.toString();
  }

  private void run(int parties, Path folder, int builds) throws IOException {
    List<FactVersion> versions = new ArrayList<>(parties);
    for (int i = 0; i < parties; i++) {
      versions.add(new FactVersion(party(i), 1, FactVersion.STILL_KNOWN));
    }
    Batch first = new Batch(1, Instant.parse("2026-01-01T00:00:00Z"), "first");
    Snapshot snapshot = Snapshot.of(List.of(first), versions);
    try (PartySearch search = PartySearch.open(folder)) {
      for (int i = 0; i < builds; i++) {
        build(search, snapshot, versions);
      }
      search.bringUpTo(snapshot);
      System.out.printf("on disk: %d bytes a party%n", size(folder) / parties);
      ask(search, snapshot, versions);
      Snapshot followed = follow(search, snapshot, versions);
      ask(search, followed, versions);
    }
    long start = now();
    try (PartySearch again = PartySearch.open(folder)) {
      System.out.printf("reopened at batch %d in %.0f ms%n", again.sequence(), millis(start));
    }
  }

  private static void build(PartySearch search, Snapshot snapshot, List<FactVersion> versions)
      throws IOException {
    long start = now();
    search.rebuild(snapshot);
    double millis = millis(start);
    System.out.printf(
        "built in %.0f ms: %.0f parties a second%n", millis, versions.size() / millis * 1000);
  }

  private Snapshot follow(PartySearch search, Snapshot from, List<FactVersion> versions) {
    Snapshot snapshot = from;
    double[] times = new double[60];
    for (int i = 0; i < times.length; i++) {
      int sequence = snapshot.sequence() + 1;
      FactVersion old = versions.get(i);
      List<FactVersion> changed =
          List.of(
              new FactVersion(old.fact(), 1, sequence),
              new FactVersion(renamed(old.fact()), sequence, FactVersion.STILL_KNOWN),
              new FactVersion(party(versions.size() + i), sequence, FactVersion.STILL_KNOWN));
      Instant moment = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(sequence);
      snapshot = snapshot.followedBy(new Batch(sequence, moment, "next"), changed);
      long start = now();
      search.bringUpTo(snapshot);
      times[i] = millis(start);
    }
    Arrays.sort(times);
    System.out.printf("follow a small batch: p50 %.1f ms, max %.1f ms%n", times[30], times[59]);
    return snapshot;
  }

  private Fact renamed(Fact fact) {
    return fact.type() == FactType.PERSON
        ? Register.person(fact.needed("id"), fact.needed("name") + "新")
        : Register.enterprise(fact.needed("id"), "新" + fact.needed("name"), fact.needed("name"));
  }

  private void ask(PartySearch search, Snapshot snapshot, List<FactVersion> versions) {
    View view =
        snapshot.at(new AsOf(LocalDate.of(2026, 6, 1), Instant.parse("2026-06-01T00:00:00Z")));
    Map<String, Function<String, String>> ways = new LinkedHashMap<>();
    ways.put("whole name", name -> name);
    ways.put(
        "middle four",
        name -> name.substring(Math.min(2, name.length() - 1), Math.min(6, name.length())));
    ways.put("first two", name -> name.substring(0, Math.min(2, name.length())));
    ways.put("frequent words", name -> pick(TRADES) + " " + pick(FORMS));
    ways.put("one character", name -> name.substring(name.length() - 1));
    ways.put("pinyin", PartySearchBench::spoken);
    ways.put("initials", PartySearchBench::initials);
    ways.put("one wrong", name -> wrong(name, '口'));
    ways.put("one missing", name -> wrong(name, ' '));
    ways.put("short form", PartySearchBench::abridged);
    ways.put("short initials", name -> initials(abridged(name)));
    ways.put("short pinyin", name -> spoken(abridged(name)));
    ways.put("foreign, slip", name -> wrong(foreign(), 'q'));
    ways.put("foreign, alike", name -> foreign().replace('I', 'Y').replace("SS", "S") + " X");
    ways.put("not there", name -> wrong(wrong(name, '口'), '门'));
    List<double[]> all = new ArrayList<>();
    for (var way : ways.entrySet()) {
      double[] times = new double[400];
      int hits = 0;
      for (int i = -100; i < times.length; i++) {
        String name = versions.get(random.nextInt(versions.size())).fact().needed("name");
        String text = way.getValue().apply(name);
        long start = now();
        int found = search.search(PartyQuery.of(text.isBlank() ? name : text), view).hits().size();
        if (i >= 0) {
          times[i] = millis(start);
          hits += found;
        }
      }
      print(way.getKey(), times, hits);
      all.add(times);
    }
    print("all", all.stream().flatMapToDouble(Arrays::stream).toArray(), 0);
  }

  private static String abridged(String name) {
    return name.length() < 8
        ? name
        : name.substring(0, 2) + name.charAt(4) + name.charAt(name.length() - 4);
  }

  private String foreign() {
    return pick(FOREIGN)
        + " "
        + Integer.toString(random.nextInt(1_000_000), 36)
        + "IA "
        + pick(FOREIGN);
  }

  private String wrong(String name, char by) {
    int at = random.nextInt(name.length());
    return (name.substring(0, at) + by + name.substring(at + 1)).strip();
  }

  private static String spoken(String name) {
    SearchText text = SearchText.of(name, 300);
    return String.join("", Sounds.of(text).stream().limit(4).map(List::getFirst).toList());
  }

  private static String initials(String name) {
    SearchText text = SearchText.of(name, 300);
    return String.join(
        "", Sounds.of(text).stream().limit(6).map(s -> s.getFirst().substring(0, 1)).toList());
  }

  private static void print(String way, double[] times, int hits) {
    Arrays.sort(times);
    System.out.printf(
        "%-16s p50 %6.2f  p95 %6.2f  p99 %6.2f  max %6.1f ms  %.1f hits%n",
        way,
        times[times.length / 2],
        times[times.length * 95 / 100],
        times[times.length * 99 / 100],
        times[times.length - 1],
        (double) hits / times.length);
  }

  /** Time of this thread on a processor: what others run on the machine does not count. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double millis(long start) {
    return (now() - start) / 1e6;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted(Comparator.naturalOrder())
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
