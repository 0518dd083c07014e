package org.creditgraph.exchange;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes: rows, rejects or a refusal, and an end. */
class FuzzTests {
  private static final byte[] SPICE = {
    '"', ',', '\n', '\r', 0, 0x1a, (byte) 0x80, (byte) 0xe6, ';'
  };

  @TempDir Path work;
  private int refused;
  private int rejected;
  private int rowCount;

  @Test
  void shouldNeverFailOnMutatedFilesOfTheExchangeFormat() throws IOException {
    Path folder = work.resolve("facts");
    RandomFacts facts = new RandomFacts(new Random(42));
    try (ExchangeWriter writer = ExchangeWriter.into(folder)) {
      for (int i = 0; i < 12; i++) {
        writer.write(facts.next(FactType.ORGANIZATION));
        writer.write(facts.next(FactType.CONTACT));
      }
    }
    byte[] good = Files.readAllBytes(folder.resolve("organizations.csv"));
    Random random = new Random(43);
    for (int round = 0; round < 3_000; round++) {
      Files.write(folder.resolve("organizations.csv"), mutated(good, random));
      consume("seed 43, round " + round, () -> ExchangeFolder.open(folder, ReadOptions.in(work)));
    }
    assertThat(refused).isPositive();
    assertThat(rejected).isPositive();
    assertThat(rowCount).isPositive();
  }

  @Test
  void shouldNeverFailOnMutatedLists() throws IOException {
    byte[] good =
        ("36,\"ACME S.A.\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"
                + "37,\"DOE, J\",\"individual\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
                + "\"DOB 08 Jan 1962; Linked To: ACME S.A.\"\r\n\u001a")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Random random = new Random(44);
    for (int round = 0; round < 2_000; round++) {
      Files.write(work.resolve("sdn.csv"), mutated(good, random));
      consume(
          "seed 44, round " + round,
          () ->
              OfacFolder.open(
                  work, LocalDate.of(2021, 8, 18), KnownListings.NONE, ReadOptions.in(work)));
    }
    assertThat(rejected).isPositive();
    assertThat(rowCount).isPositive();
  }

  @Test
  void shouldNeverFailOnMutatedZips() throws IOException {
    Path zip = work.resolve("facts.zip");
    try (java.util.zip.ZipOutputStream out =
        new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new java.util.zip.ZipEntry("persons.csv"));
      out.write("id,name\nP1,a\nP2,b\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    byte[] good = Files.readAllBytes(zip);
    Random random = new Random(45);
    for (int round = 0; round < 2_000; round++) {
      Files.write(zip, mutated(good, random));
      consume(
          "seed 45, round " + round,
          () -> ExchangeFolder.open(zip, ReadOptions.in(work.resolve("unpacked"))));
    }
    assertThat(refused).isPositive();
  }

  @Test
  void shouldEndOnAFileOfNothingButOpenQuotes() throws IOException {
    Path folder = Files.createDirectory(work.resolve("quotes"));
    for (String line : new String[] {"\"a\n", "\"a,\"\"\n", "x,\"\n", "\"\n", ",\"\"\"\n"}) {
      Files.writeString(folder.resolve("persons.csv"), "id,name\n" + line.repeat(60_000));
      consume(line, () -> ExchangeFolder.open(folder, ReadOptions.in(work)));
    }
    assertThat(rejected + refused).isPositive();
  }

  private interface Opening {
    FactInput open();
  }

  private void consume(String name, Opening opening) {
    assertTimeoutPreemptively(
        ofSeconds(60),
        () -> {
          try (FactInput input = opening.open()) {
            for (Optional<Chunk> chunk = input.next(7); chunk.isPresent(); chunk = input.next(7)) {
              assertThat(chunk.get().size()).as(name).isPositive();
              rowCount += chunk.get().rows().size();
              rejected += chunk.get().rejects().size();
              assertThat(chunk.get().rejects()).as(name).allMatch(r -> !r.reason().isEmpty());
            }
          } catch (Refusal refusal) {
            assertThat(refusal.getMessage()).as(name).isNotBlank();
            refused++;
          }
        },
        name);
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] bytes = good.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = SPICE[random.nextInt(SPICE.length)];
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        case 3 -> {
          int length = Math.min(random.nextInt(20), bytes.length - at);
          System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - length + 1), length);
        }
        default -> {
          byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
          System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
          longer[at] = SPICE[random.nextInt(SPICE.length)];
          bytes = longer;
        }
      }
    }
    return bytes;
  }
}
