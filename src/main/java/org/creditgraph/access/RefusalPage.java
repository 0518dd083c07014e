package org.creditgraph.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;

/** A refusal as a page for a person, in two languages, with a way back. */
final class RefusalPage {
  private static final int NOT_FOUND = 404;
  private static final String PAGE = page();

  private RefusalPage() {}

  static String of(HttpRefusal refusal) {
    boolean missing = refusal.status() == NOT_FOUND;
    return PAGE.replace("{status}", String.valueOf(refusal.status()))
        .replace("{chinese}", missing ? "这里没有您要找的页面" : "这个请求没有被受理")
        .replace("{english}", missing ? "There is no such page here" : "This request was refused")
        .replace("{code}", HtmlUtils.htmlEscape(refusal.code()))
        .replace("{message}", HtmlUtils.htmlEscape(refusal.message()));
  }

  private static String page() {
    try (InputStream page = RefusalPage.class.getResourceAsStream("refused.html")) {
      return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
