package org.creditgraph.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.creditgraph.graph.Refusal;
import org.creditgraph.settings.GivenSetting.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenSettingsTests {
  private static final FrameworkSettings FRAMEWORK = new FrameworkSettings();

  @TempDir Path root;

  private static List<String> look(String setting, Place place) {
    int equals = setting.indexOf('=');
    GivenSetting given =
        new GivenSetting(
            setting.substring(0, equals), setting.substring(equals + 1), place, "a.yaml, line 3");
    return new GivenSettings(FRAMEWORK).unknownInEnvironment(List.of(given));
  }

  @ParameterizedTest
  @CsvSource({
    "creditgraph.hom=x, --creditgraph.home",
    "creditgraph.HOMEE=x, --creditgraph.home",
    "credigraph.home=x, --creditgraph.home",
    "creditgraph.database-uri=x, --creditgraph.database.uri",
    "creditgraph.scanwiat=x, --creditgraph.scan-wait",
    "creditgraph=x, did you mean",
    "sever.port=1, --server.port",
    "server.prot=1, --server.port",
    "sprnig.profiles.active=x, --spring.profiles.active",
    "loging.level.org.creditgraph=debug, --logging.level.org.creditgraph",
    "nonsense.at.all=1, There is no setting --nonsense.at.all.",
  })
  void shouldRefuseAMistypedNameOnTheCommandLineAndSayWhatWasMeant(String given, String part) {
    assertThatThrownBy(() -> look(given, Place.COMMAND_LINE))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("UNKNOWN_SETTING"))
        .hasMessageContaining(part)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "creditgraph.home=x",
        "creditgraph.scanWait=5s",
        "creditgraph.scan_wait=5s",
        "CREDITGRAPH.HOME=x",
        "server.port=0",
        "server.tomcat.max-keep-alive-requests=-1",
        "server.tomcat.threads.max=10",
        "spring.profiles.active=x",
        "spring.config.additional-location=file:/x/",
        "spring.config.location=file:/x/",
        "spring.config.import=x",
        "spring.main.banner-mode=off",
        "spring.output.ansi.enabled=never",
        "logging.level.org.creditgraph.store=debug",
        "logging.file.name=x.log",
        "management.endpoint.health.show-details=always",
        "management.endpoints.web.exposure.include=health",
        "debug=true",
        "trace=true",
        "server.port=${PORT}",
      })
  void shouldLetAKnownNamePassInEveryFormThatSpringReads(String given) {
    assertThatCode(() -> look(given, Place.COMMAND_LINE)).doesNotThrowAnyException();
  }

  @Test
  void shouldRefuseInAFileWhatIsOursAndWrongAndSayTheLine() {
    assertThatThrownBy(() -> look("creditgraph.databse.uri=x", Place.FILE))
        .hasMessageContainingAll("(a.yaml, line 3)", "did you mean creditgraph.database.uri?");
    assertThatCode(() -> look("my.own.folder=x", Place.FILE)).doesNotThrowAnyException();
    assertThatCode(() -> look("creditgraph.database=", Place.FILE)).doesNotThrowAnyException();
    assertThatCode(() -> look("creditgraph=", Place.FILE)).doesNotThrowAnyException();
  }

  @Test
  void shouldOnlyTellOfNamesThatAPlatformPutIntoTheEnvironment() {
    assertThat(look("CREDITGRAPH_SERVICE_HOST=10.0.0.1", Place.ENVIRONMENT))
        .containsExactly("CREDITGRAPH_SERVICE_HOST");
    assertThat(look("CREDITGRAPH_PORT=tcp://10.0.0.1:8080", Place.ENVIRONMENT)).hasSize(1);
    assertThat(look("CREDITGRAPH_HOME=/x", Place.ENVIRONMENT)).isEmpty();
    assertThat(look("CREDITGRAPH_DATABASE_URI=bolt://x", Place.ENVIRONMENT)).isEmpty();
    assertThat(look("CREDITGRAPH_SCAN_WAIT=1s", Place.ENVIRONMENT)).isEmpty();
    assertThat(look("CREDITGRAPH_SCANWAIT=1s", Place.ENVIRONMENT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "server.port=abc, a whole number from 0 to 65535",
    "server.port=65536, a whole number from 0 to 65535",
    "server.tomcat.threads.max=many, a whole number",
    "spring.graphql.schema.introspection.enabled=perhaps, true or false",
  })
  void shouldRefuseAValueThatIsNoneOfItsKind(String given, String part) {
    assertThatThrownBy(() -> look(given, Place.COMMAND_LINE))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("INVALID_SETTING"))
        .hasMessageContaining(part);
  }

  @ParameterizedTest
  @CsvSource({
    "DEMO, maybe, true or false",
    "SCAN_WAIT, 5 parsecs, a time such as 5s",
    "SCAN_WAIT, -5s, a time such as 5s",
    "IMPORT_SIZE_MAX, large, a size such as",
    "REGISTER_BEGAN, yesterday, a day such as 2026-06-30",
    "DATABASE_URI, nonsense, bolt://localhost:7687",
    "DATABASE_URI, http://x, bolt://localhost:7687",
    "POLICY, /no/such/policy.yaml, there is none",
    "POLICY, /, this one cannot",
    "HOME, /proc/x/data, a folder that can be written",
  })
  void shouldRefuseABadValueBeforeAnythingIsOpened(Setting setting, String value, String part) {
    GivenSetting given = new GivenSetting(setting.key(), value, Place.COMMAND_LINE, "");
    assertThatThrownBy(() -> GivenSettings.checkValue(setting, given))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("INVALID_SETTING"))
        .hasMessageContainingAll("--" + setting.key() + " cannot be “" + value + "”", part)
        .hasMessageNotContaining("\n");
  }

  @Test
  void shouldTakeAFolderThatIsNotThereYetAndLeaveNothingBehind() throws IOException {
    assertThat(Kind.FOLDER.fault(root.resolve("a/b").toString())).isEmpty();
    try (var left = Files.list(root)) {
      assertThat(left).isEmpty();
    }
    Path file = Files.writeString(root.resolve("file"), "x");
    assertThat(Kind.FOLDER.fault(file.resolve("data").toString()))
        .get()
        .asString()
        .contains("is a file");
    assertThat(Kind.FOLDER.fault("")).isPresent();
  }
}
