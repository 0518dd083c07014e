package org.creditgraph.imports;

import java.nio.file.Path;
import java.time.Clock;
import org.creditgraph.ingest.Importer;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.store.FactStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

@Configuration
class ImportsConfiguration {
  @Bean
  Importer importer(FactStore store, LiveSnapshot live) {
    return new Importer(store, live::follow, Clock.systemUTC(), System::nanoTime);
  }

  @Bean
  ImportArchive importArchive(@Value("${creditgraph.home}") Path home) {
    return new ImportArchive(home, JsonMapper.shared());
  }

  @Bean
  ImportDesk importDesk(Importer importer, ImportArchive archive) {
    ImportDesk desk = new ImportDesk(importer, archive, Clock.systemUTC());
    desk.settle();
    return desk;
  }

  @Bean
  Uploads uploads(@Value("${creditgraph.import-size-max:4GB}") DataSize sizeMax) {
    return new Uploads(sizeMax.toBytes());
  }
}
