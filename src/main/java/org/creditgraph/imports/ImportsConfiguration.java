package org.creditgraph.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.creditgraph.ingest.Importer;
import org.creditgraph.live.Follower;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.store.FactStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

@Configuration
class ImportsConfiguration {
  @Bean
  Importer importer(FactStore store, LiveSnapshot live, Sanctions sanctions) {
    return new Importer(
        store, live::follow, Clock.systemUTC(), System::nanoTime, sanctions.policy().terms());
  }

  @Bean
  ImportArchive importArchive(@Value("${creditgraph.home}") Path home) {
    return new ImportArchive(home, JsonMapper.shared());
  }

  @Bean
  ImportDesk importDesk(
      Importer importer,
      ImportArchive archive,
      @Value("${creditgraph.imports-kept:1000}") int countMax,
      @Value("${creditgraph.imports-kept-for:90d}") Duration ageMax) {
    ImportDesk desk =
        new ImportDesk(
            importer,
            archive,
            Clock.systemUTC(),
            new Retention(countMax, ageMax),
            Thread.ofPlatform().name("import-", 1).factory());
    desk.settle();
    return desk;
  }

  /** Writes the reports that could not be written when their imports ended. */
  @Bean
  Follower reportFollower(ImportArchive archive) {
    return Follower.started("reports", archive::writeUnwritten);
  }

  @Bean
  Uploads uploads(
      ImportArchive archive,
      @Value("${creditgraph.home}") Path home,
      @Value("${creditgraph.import-size-max:4GB}") DataSize sizeMax,
      @Value("${creditgraph.upload-rate-min:16KB}") DataSize rateMin)
      throws IOException {
    Uploads uploads =
        new Uploads(
            archive.uploads(),
            UploadLimits.of(sizeMax.toBytes(), rateMin.toBytes()),
            () -> bytesFree(home),
            System::nanoTime);
    uploads.sweep();
    return uploads;
  }

  private static long bytesFree(Path home) {
    Path there = home.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return Files.getFileStore(there).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadBodies() {
    return factory -> factory.addContextValves(new UnreadBodies());
  }
}
