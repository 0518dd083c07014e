package org.creditgraph.demonstration;

import java.io.PrintStream;
import java.nio.file.Path;
import org.creditgraph.ingest.ImportOutcome;
import org.creditgraph.ingest.ImportProgress;
import org.creditgraph.ingest.Importer;
import org.creditgraph.live.FirstData;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.population.Story;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What a person reads after the start: what is being loaded, and where to look. */
@Component
class FirstSteps implements ApplicationRunner {
  private static final long TELL_EVERY_NANOS = 2_000_000_000L;

  private final LiveSnapshot live;
  private final Importer importer;
  private final Environment environment;
  private final Path home;
  private final FirstData data;
  private final boolean wanted;
  private final PrintStream out = System.out;
  private long told;

  FirstSteps(
      LiveSnapshot live,
      Importer importer,
      Environment environment,
      FirstData data,
      @Value("${creditgraph.home}") Path home,
      @Value("${creditgraph.demo}") boolean wanted) {
    this.live = live;
    this.importer = importer;
    this.environment = environment;
    this.home = home;
    this.data = data;
    this.wanted = wanted && live.current().sequence() == 0;
    if (this.wanted) {
      data.loaded(0);
    }
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (wanted) {
      load();
    }
    String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    out.println("creditgraph 信用图谱 is ready 已就绪: " + address);
    out.println("  ask questions in the browser 在浏览器中提问: " + address + "/graphiql");
    out.println("  ask from programs 程序接口:               POST " + address + "/graphql");
    out.println("  stop 停止: Ctrl-C");
  }

  private void load() {
    out.println("The store is empty: loading the demonstration data. 数据库为空，正在载入演示数据。");
    try {
      ImportOutcome outcome = new Demonstration(importer).load(home, this::tell);
      out.printf("Loaded in %.1f s. 载入完成。%n", outcome.elapsed().toMillis() / 1000.0);
    } finally {
      data.done();
    }
    Demonstration.population().stories().forEach(this::tell);
  }

  private void tell(ImportProgress progress) {
    data.loaded(Math.min(progress.fraction(), 0.99));
    long now = System.nanoTime();
    if (now - told > TELL_EVERY_NANOS) {
      told = now;
      out.printf(
          "  %3.0f %%  %,d rows 行  %,d rows/s 行/秒  %s%n",
          100 * progress.fraction(), progress.rows(), progress.rowsPerSecond(), progress.file());
    }
  }

  private void tell(Story story) {
    out.printf(
        "  Story 故事: %s %s, start from 从此开始: %s%n",
        story.title().en(), story.title().zh(), story.cast().getFirst().id());
  }
}
