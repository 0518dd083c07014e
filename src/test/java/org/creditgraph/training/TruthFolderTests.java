package org.creditgraph.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.Refusal;
import org.creditgraph.scenario.TruthKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthFolderTests {
  @TempDir private Path folder;

  private List<KnownPair> read(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    List<KnownPair> pairs = new ArrayList<>();
    TruthFolder.read(folder, pairs::add);
    return pairs;
  }

  @Test
  void shouldReadWhatEveryMakerTells() throws IOException {
    List<KnownPair> pairs =
        read(
            "successions.csv",
            """
            predecessor,successor,why,vehicle,nominee,traces,trace_bits,detectable
            A,B,"he moved, and ""how\"\"\",sleeper,child,person:1x(8.8) X; kin:1x(5.5) Y-Z,14.3,yes
            C,D,nothing followed,new,,,0.0,no
            """);
    assertThat(pairs).hasSize(2);
    KnownPair first = pairs.getFirst();
    assertThat(first.kind()).isEqualTo(TruthKind.SUCCESSION);
    assertThat(first.label()).isEqualTo("sleeper");
    assertThat(first.detail("why")).contains("he moved, and \"how\"");
    assertThat(first.detail("front")).contains("child");
    assertThat(first.traceCount()).hasValue(2);
    assertThat(first.traceBits()).hasValue(14.3);
    assertThat(first.isDetectable()).isTrue();
    KnownPair second = pairs.getLast();
    assertThat(second.traceCount()).hasValue(0);
    assertThat(second.detail("front")).isEmpty();
    assertThat(second.isDetectable()).isFalse();
  }

  @Test
  void shouldTakeAPairForDetectableWhereTheMakerDoesNotSay() throws IOException {
    List<KnownPair> pairs =
        read("migrations.csv", "from_store,to_store,recipe,record\nA,B,M01,R\n");
    assertThat(pairs.getFirst().isDetectable()).isTrue();
    assertThat(pairs.getFirst().traceCount()).isEmpty();
    assertThat(pairs.getFirst().label()).isEqualTo("M01");
  }

  /** Others write three columns where we write four. */
  @Test
  void shouldReadPairsThatCountNeitherWayWithoutARecord() throws IOException {
    List<KnownPair> pairs = read("unclear.csv", "listed,other,why\nA,B,\"meant, not done\"\n");
    assertThat(pairs.getFirst().label()).isEqualTo("meant, not done");
  }

  @Test
  void shouldRefuseALineOfAnotherLengthThanTheHead() {
    assertThatThrownBy(() -> read("decoys.csv", "listed,lookalike,kind\nA,B,x\nA,C\n"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Line 3")
        .hasMessageContaining("decoys.csv");
  }
}
