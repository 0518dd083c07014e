package org.creditgraph.hostile;

import java.util.List;

/** Texts that somebody would be sorry to have met. */
final class HostileText {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\t\r\n",
          "\u0000",
          "a\u0000b",
          "\u202Egnp.exe\u202C",
          "\u200B\u200C\u200D\uFEFF",
          "مرحبا بالعالم",
          "e\u0301\u0301\u0301\u0301\u0301",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿👨‍👩‍👧‍👦",
          "\uD800",
          "\uDC00\uD800",
          "ﬀ①Ⅳ㍿",
          "繁體漢字臺灣",
          "' OR 1=1 //",
          "\"}) MATCH (n) DETACH DELETE n //",
          "`; CALL dbms.shutdown() //",
          "${jndi:ldap://127.0.0.1:1/a}",
          "#{T(java.lang.Runtime).getRuntime().exec('id')}",
          "{{7*7}}",
          "%s%n%d%x%999999999d",
          "%00%0d%0a",
          "../../../../etc/passwd",
          "C:\\Windows\\win.ini",
          "file:///etc/passwd",
          "<script>alert(1)</script>",
          "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
          "a\r\nX-Injected: 1\r\n\r\nb",
          "=cmd|' /C calc'!A0",
          "NaN",
          "Infinity",
          "null",
          "undefined",
          "true",
          "-0",
          "1e400",
          "9223372036854775808",
          "(a+)+$",
          "*:*",
          "name:[a TO *] AND -(b~2 OR \"c",
          "***???~~~^^^",
          "+-&&||!(){}[]^\"~*?:\\/",
          "__proto__",
          "constructor",
          "class.module.classLoader");

  private HostileText() {}

  static String drawn(Draw draw) {
    return switch (draw.below(12)) {
      case 0 -> repeated(draw.one("长", "a", "🜁", "\u0301", "-", "9", "\u200D"), draw.size(20_000));
      case 1 -> draw.ascii(draw.size(500));
      case 2 -> scattered(draw, draw.size(300));
      case 3 -> draw.anyId() + draw.one(" ", "\u0000", "\n", "x", "*", "'", "\u202E", "%");
      case 4 -> " " + draw.anyId();
      case 5 -> draw.anyId().toLowerCase(java.util.Locale.ROOT);
      default -> draw.one(TEXTS);
    };
  }

  static String repeated(String part, int count) {
    return part.repeat(count);
  }

  /** Characters from anywhere, unpaired surrogates and controls too. */
  private static String scattered(Draw draw, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) draw.below(0x10000));
    }
    return text.toString();
  }

  static String number(Draw draw) {
    return draw.one(
        "0",
        "1",
        "-1",
        "5",
        "20",
        "100",
        "101",
        "1000",
        "1001",
        "2147483647",
        "-2147483648",
        "2147483648",
        "9223372036854775807",
        "99999999999999999999999999",
        "0.5",
        "0.0",
        "-0.0",
        "1.0000000000001",
        "1e308",
        "1e309",
        "-1e309",
        "1e-400",
        "0.1e999999999",
        String.valueOf(draw.random().nextLong()),
        String.valueOf(draw.random().nextDouble(-2, 2)));
  }

  static String day(Draw draw) {
    return draw.one(
        "0000-00-00",
        "0000-01-01",
        "0001-01-01",
        "1000-01-01",
        "1582-10-10",
        "1949-09-30",
        "2026-02-30",
        "2026-13-01",
        "2026-6-3",
        "20260630",
        "2026-06-30T00:00:00Z",
        "9999-12-31",
        "-0001-01-01",
        "+10000-01-01",
        "-999999999-01-01",
        "+999999999-12-31",
        "+9999999999-12-31",
        "二〇二六年六月三十日",
        "٢٠٢٦-٠٦-٣٠",
        "",
        drawn(draw));
  }

  static String moment(Draw draw) {
    return draw.one(
        "2026-06-30T08:00:00+08:00",
        "2026-06-30",
        "2026-06-30T24:00:00Z",
        "2026-06-30T23:59:60Z",
        "2026-06-30T00:00:00",
        "2026-06-30T00:00:00+99:00",
        "2026-06-30T00:00:00.999999999999Z",
        "0000-01-01T00:00:00Z",
        "-999999999-01-01T00:00:00+18:00",
        "+999999999-12-31T23:59:59-18:00",
        "9999-12-31T23:59:59Z",
        "1970-01-01T00:00:00Z",
        "now",
        "",
        drawn(draw));
  }
}
