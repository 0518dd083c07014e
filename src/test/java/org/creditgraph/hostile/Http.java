package org.creditgraph.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests of HTTP/1.1 as bytes. */
final class Http {
  private Http() {}

  static byte[] graphql(String query) {
    return json("{\"query\":" + Quoting.quoted(query) + "}");
  }

  static byte[] graphql(String query, String variables) {
    return json("{\"query\":" + Quoting.quoted(query) + ",\"variables\":" + variables + "}");
  }

  static byte[] json(String body) {
    return post("/graphql", body, "Content-Type: application/json");
  }

  static byte[] post(String path, String body, String... headers) {
    return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  static byte[] post(String path, byte[] body, String... headers) {
    return request("POST", path, body, headers);
  }

  static byte[] get(String path, String... headers) {
    return request("GET", path, new byte[0], headers);
  }

  static byte[] request(String method, String path, byte[] body, String... headers) {
    String length =
        body.length == 0 && method.equals("GET") ? "" : "Content-Length: " + body.length;
    return joined(head(method, path, with(headers, length)), body);
  }

  /** A head whose body, if any, is told by the headers alone. */
  static byte[] head(String method, String path, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    if (List.of(headers).stream().noneMatch(line -> line.regionMatches(true, 0, "Host:", 0, 5))) {
      head.append("Host: localhost\r\n");
    }
    if (List.of(headers).stream().noneMatch(line -> line.startsWith("Connection:"))) {
      head.append("Connection: close\r\n");
    }
    for (String line : headers) {
      if (!line.isEmpty()) {
        head.append(line).append("\r\n");
      }
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private static String[] with(String[] headers, String more) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = more;
    return all;
  }
}
