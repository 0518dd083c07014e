package org.creditgraph.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTests {
  @Test
  void shouldAlignChineseAndLatinAlike() {
    String table =
        new Table().row("file", "added").row("文件", "新增").row("roles.csv", 12345L).toString();
    assertThat(table.lines())
        .containsExactly("file        added", "文件         新增", "roles.csv  12,345");
  }
}
