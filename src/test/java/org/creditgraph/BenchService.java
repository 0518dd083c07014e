package org.creditgraph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.creditgraph.ingest.ImportRequest;
import org.creditgraph.ingest.Importer;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.population.Population;
import org.creditgraph.population.PopulationPlan;
import org.creditgraph.snapshot.View;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a free port, over a store that holds a generated population. */
final class BenchService {
  private BenchService() {}

  /** Starts it on the store of a folder, which is filled first when it is empty. */
  static ConfigurableApplicationContext filled(Path home, int enterprises) throws IOException {
    ConfigurableApplicationContext service =
        new SpringApplicationBuilder(CreditGraphApplication.class)
            .run("--server.port=0", "--creditgraph.demo=false", "--creditgraph.home=" + home);
    if (service.getBean(LiveSnapshot.class).current().sequence() == 0) {
      Path files = home.resolve("files");
      Population.of(PopulationPlan.of(1, enterprises)).writeTo(files, Population.Progress.NONE);
      var outcome =
          service
              .getBean(Importer.class)
              .run(
                  new ImportRequest(
                      "bench", files, ImportRequest.Format.CSV, null, null, home.resolve("work")),
                  progress -> {});
      Figures.print("imported in %s", outcome.elapsed());
    }
    return service;
  }

  /** The ids of all organisations that are known. */
  static List<String> organizations(View view) {
    List<String> organizations = new ArrayList<>();
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      if (view.knows(node) && view.kind(node).isOrganization()) {
        organizations.add(view.id(node));
      }
    }
    return organizations;
  }
}
