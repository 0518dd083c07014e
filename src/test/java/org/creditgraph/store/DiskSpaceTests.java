package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;

class DiskSpaceTests {
  private static final long MEGABYTE = 1L << 20;

  @Test
  void shouldLetWriteWhatLeavesTheReserveFree() {
    DiskSpace space = new DiskSpace(() -> 900 * MEGABYTE, 512 * MEGABYTE);
    assertThatCode(() -> space.require(388 * MEGABYTE)).doesNotThrowAnyException();
  }

  @Test
  void shouldSayInNumbersWhatIsFreeAndWhatIsNeeded() {
    DiskSpace space = new DiskSpace(() -> 900 * MEGABYTE, 512 * MEGABYTE);
    assertThatThrownBy(() -> space.require(389 * MEGABYTE))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("DISK_FULL"))
        .hasMessageContaining("has 900 MB free, and this may need 901 MB, 389 MB for itself and")
        .hasMessageContaining("512 MB that stay free");
    assertThatThrownBy(() -> new DiskSpace(() -> MEGABYTE / 2, MEGABYTE).require(0))
        .hasMessageContaining("has 0.5 MB free, and this may need 1 MB that stay free");
  }
}
