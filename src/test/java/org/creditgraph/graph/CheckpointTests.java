package org.creditgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTests {
  private final List<String> seen = new ArrayList<>();

  private final Checkpoint checkpoint =
      new Checkpoint() {
        @Override
        protected void rest() {
          seen.add("rests");
        }

        @Override
        protected void resume() {
          seen.add("resumes");
        }

        @Override
        protected void reached() {
          seen.add("reached");
        }
      };

  private static void work() {
    Checkpoint.passed(1_000_000);
  }

  @Test
  void shouldLetOthersWorkWhileItWaits() {
    Checkpoint.during(
        checkpoint,
        () -> {
          assertThat(Checkpoint.<String>waiting(() -> "waited")).isEqualTo("waited");
          work();
        });
    assertThat(seen).containsExactly("rests", "resumes", "reached");
  }

  /** A write that is under way is not to be stopped half way, nor is its answer to be lost. */
  @Test
  void shouldNotStopWorkThatIsDoneAside() {
    Checkpoint.during(
        checkpoint,
        () -> {
          String done =
              Checkpoint.aside(
                  () -> {
                    assertThat(Checkpoint.current()).isNull();
                    work();
                    return "done";
                  });
          assertThat(done).isEqualTo("done");
          assertThat(Checkpoint.current()).isSameAs(checkpoint);
        });
    assertThat(seen).containsExactly("reached", "rests");
  }

  @Test
  void shouldNotBeginAsideWhatItWouldStop() {
    Checkpoint over =
        new Checkpoint() {
          @Override
          protected void rest() {}

          @Override
          protected void resume() {}

          @Override
          protected void reached() {
            throw new Refusal("QUERY_TIMEOUT", "over");
          }
        };
    assertThatThrownBy(
            () -> Checkpoint.during(over, () -> Checkpoint.aside(() -> seen.add("written"))))
        .isInstanceOf(Refusal.class);
    assertThat(seen).isEmpty();
  }
}
