package org.creditgraph.settings;

import java.util.Arrays;
import java.util.List;

/**
 * A setting of the program: the one list that the check of what is given, `help` and README go by.
 */
public enum Setting {
  HOME("creditgraph.home", Kind.FOLDER, "./data", "everything the program writes", "程序写下的一切"),
  DEMO(
      "creditgraph.demo", Kind.FLAG, "true", "demonstration data into an empty store", "空库时载入演示数据"),
  DATABASE_URI(
      "creditgraph.database.uri", Kind.SERVER, "", "a Neo4j server instead", "改用 Neo4j 服务器"),
  DATABASE_USERNAME("creditgraph.database.username", Kind.TEXT, "", "its user", "其用户名"),
  DATABASE_PASSWORD("creditgraph.database.password", Kind.TEXT, "", "its password", "其密码"),
  POLICY("creditgraph.policy", Kind.FILE, "", "rules instead of the project's own", "自定规则文件"),
  MATTERS("creditgraph.matters", Kind.FILE, "", "matters instead of the project's own", "自定事项文件"),
  SUCCESSION_MODEL("creditgraph.succession.model", Kind.FILE, "", "made by `train`", "换马甲模型"),
  MIGRATION_MODEL("creditgraph.migration.model", Kind.FILE, "", "made by `train`", "店铺迁移模型"),
  REGISTER_BEGAN(
      "creditgraph.register-began", Kind.DAY, "1949-10-01", "no check before it", "核查起始日"),
  SCAN_WAIT("creditgraph.scan-wait", Kind.DURATION, "5s", "how long an answer waits", "扫描等待时长"),
  IMPORT_SIZE_MAX("creditgraph.import-size-max", Kind.SIZE, "4GB", "of an upload", "上传上限"),
  UPLOAD_RATE_MIN(
      "creditgraph.upload-rate-min", Kind.SIZE, "16KB", "a second, of an upload", "上传最低速率（每秒）"),
  IMPORTS_KEPT("creditgraph.imports-kept", Kind.NUMBER, "1000", "reports of imports", "保留的导入报告数"),
  IMPORTS_KEPT_FOR(
      "creditgraph.imports-kept-for", Kind.DURATION, "90d", "how long these stay", "导入报告保留时长"),
  HOSTS(
      "creditgraph.hosts",
      Kind.TEXT,
      "localhost,127.0.0.1,[::1]",
      "the names it is reached under",
      "服务的主机名"),
  GRAPHIQL("creditgraph.graphiql", Kind.FLAG, "true", "serve GraphiQL", "提供 GraphiQL"),
  BOLT_PORT("creditgraph.bolt.port", Kind.PORT, "", "for one Cypher user", "供 Cypher 用户的端口"),
  BOLT_USERNAME("creditgraph.bolt.username", Kind.TEXT, "", "the user's name", "其用户名"),
  BOLT_PASSWORD("creditgraph.bolt.password", Kind.TEXT, "", "8 characters or more", "其密码，至少 8 位"),
  DISK_RESERVE("creditgraph.disk-reserve", Kind.SIZE, "512MB", "that no write takes", "磁盘预留空间"),
  CHANGES_KEPT(
      "creditgraph.changes-kept", Kind.NUMBER, "1000", "batches that can be followed", "可跟随的批次数"),
  QUERY_TIMEOUT("creditgraph.query-timeout", Kind.DURATION, "10s", "of a question", "查询时限"),
  QUERY_SIZE_MAX("creditgraph.query-size-max", Kind.SIZE, "256KB", "of a question", "查询大小上限"),
  QUERY_ARRIVAL("creditgraph.query-arrival", Kind.DURATION, "10s", "of a question", "查询到达时限"),
  CONNECTIONS_PER_CLIENT(
      "creditgraph.connections-per-client", Kind.NUMBER, "512", "open at a time", "每址同时连接数"),
  SCAN_MEMORY("creditgraph.scan-memory", Kind.SIZE, "", "that scans may keep", "扫描可用内存"),
  DECISIONS_PER_HOUR(
      "creditgraph.decisions-per-hour", Kind.NUMBER, "20000000", "for one address", "每址每时决定数");

  private final String key;
  private final Kind kind;
  private final String usual;
  private final String english;
  private final String chinese;

  Setting(String key, Kind kind, String usual, String english, String chinese) {
    this.key = key;
    this.kind = kind;
    this.usual = usual;
    this.english = english;
    this.chinese = chinese;
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }

  /** Its name, such as `creditgraph.home`. */
  public String key() {
    return key;
  }

  public Kind kind() {
    return kind;
  }

  /** The value when none is given; "" for none. */
  public String usual() {
    return usual;
  }

  public String english() {
    return english;
  }

  public String chinese() {
    return chinese;
  }
}
