package org.creditgraph.imports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.creditgraph.settings.Setting;

/** What `help` prints: of the program, or of one command. */
final class HelpText {
  /** The commands in the order they are told, each with its words. */
  private static final Map<String, String> COMMANDS = new LinkedHashMap<>();

  static {
    command(
        "serve",
        """
        serve                    serve on http://localhost:8080 (the default) 启动服务
        """);
    command(
        "import",
        """
        import FOLDER            import a folder or zip as one batch 导入
          --format csv|ofac        the exchange format (default) or the lists of the U.S. Treasury
          --recorded-at INSTANT    known from then on, such as 2026-06-30T08:00:00+08:00 or a day;
                                   for filling a store with history, oldest first
          --accept-removals N      so many listings of a list may end, however many these are
          --encoding NAME          of all files, such as GB18030; recognised when not given
          --accept-wrong-codes     takes codes with a wrong check digit, kept as text 校验码有误也导入
        """);
    command(
        "export",
        """
        export FOLDER            write the exchange format into a new or empty folder 导出
          --valid-on DAY           only what holds on that day (of facts with a period of their own)
          --known-at INSTANT       as it was known then
          --bom                    files begin with a byte-order mark, for spreadsheets 供电子表格打开
        """);
    command(
        "check",
        """
        check                    compare the snapshot with the store, run the consistency rules 核对
        """);
    command(
        "scan",
        """
        scan                     tell every change of entity and store migration, a line of JSON each,
                                 as they are found 全量扫描，逐行输出 JSON
          --minimum-probability P  only those at least so likely, 0.5 when not given
          --valid-on DAY           as of that day, today when not given
          --known-at INSTANT       as it was known then
        """);
    command(
        "generate",
        """
        generate FOLDER          make demonstration data in the exchange format 生成演示数据
          --enterprises N          how many, 1000 when not given
          --seed S                 the same seed makes the same data
          --schemes SHAPE          plant changes of entity, store migrations and look-alikes 植入换马甲;
                                   SHAPE is usual, easy, hard, sparse or rare;
                                   or cases-1, cases-2, … of case narratives 案例
          --behaviour NAME         or people who run firms, are caught, and decide 按行为模拟;
                                   NAME is usual, honest (nobody evades), or drawn-1, drawn-2, …
          --truth FOLDER           where the truth goes; with --schemes or --behaviour
        """);
    command(
        "train",
        """
        train [FOLDER FOLDER …]  learn the models of changes of entity from two or more folders with
                                 data and truth, or from generated populations 训练换马甲模型
          --into FOLDER            where the models go
          --version NAME           what they are called
          --valid-on DAY           the day the folders' populations are looked at, 2026-06-30 if not given
        """);
    command(
        "help",
        """
        help [COMMAND]           this text, or one command's 帮助
        """);
  }

  private static final String USAGE =
      """
      creditgraph 信用图谱

      java -jar creditgraph.jar [COMMAND] [OPTIONS] [--SETTING=VALUE …]

      """;

  private static final String END =
      """

      Those of Spring Boot besides, such as --server.port=N. In a file application.yaml beside the
      jar they are written as there, in the environment as CREDITGRAPH_HOME. 也可写入配置文件或环境变量。

      Exit codes 退出码: 0 done 完成; 1 the check found a difference 核对有差异;
      2 nothing could be done 未能执行; 3 rows were rejected, the rest is in 部分行被拒收.
      """;

  private HelpText() {}

  private static void command(String name, String text) {
    COMMANDS.put(name, text.indent(2));
  }

  /** What the program does, its commands and its settings. */
  static String all() {
    return USAGE + String.join("", COMMANDS.values()) + settings() + END;
  }

  static String of(String command) {
    return USAGE
        + COMMANDS.getOrDefault(command, "")
        + "\n  `help` tells of all commands and settings.\n";
  }

  private static String settings() {
    return Arrays.stream(Setting.values())
        .map(
            each ->
                "  --%s=%s%n      %s %s%n"
                    .formatted(
                        each.key(),
                        each.usual().isEmpty() ? "…" : each.usual(),
                        each.english(),
                        each.chinese()))
        .collect(Collectors.joining("", "\nSettings and their defaults 设置及默认值:\n", ""));
  }
}
