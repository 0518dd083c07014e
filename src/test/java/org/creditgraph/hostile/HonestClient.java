package org.creditgraph.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks and imports as people do. */
record HonestClient(ServedProcess service) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int TRIES = 6_000;
  private static final int PAUSE_MILLIS = 100;

  /** The data that a question brings. */
  JsonNode data(String query) throws IOException, InterruptedException {
    byte[] body = JSON.writeValueAsBytes(Map.of("query", query));
    JsonNode answer = JSON.readTree(service.post("/graphql", "application/json", body).body());
    return answer.path("data");
  }

  Map<String, Object> dataMap(String query) throws IOException, InterruptedException {
    return JSON.convertValue(data(query), new TypeReference<>() {});
  }

  /** Imports a zip, after one that is under way; gives the state in which it ended. */
  String imported(byte[] zip) throws IOException, InterruptedException {
    HttpResponse<String> taken = service.post("/imports", "application/zip", zip);
    for (int i = 0; i < TRIES / 10 && taken.statusCode() == 409; i++) {
      Thread.sleep(PAUSE_MILLIS);
      taken = service.post("/imports", "application/zip", zip);
    }
    if (taken.statusCode() != 202) {
      return taken.statusCode() + " " + taken.body();
    }
    String place = taken.headers().firstValue("Location").orElseThrow();
    String state = "RUNNING";
    for (int i = 0; i < TRIES && state.equals("RUNNING"); i++) {
      Thread.sleep(PAUSE_MILLIS);
      state = JSON.readTree(service.get(place).body()).path("state").asString("RUNNING");
    }
    return state;
  }

  static byte[] zipped(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, zip);
      }
    }
    return bytes.toByteArray();
  }
}
