package org.creditgraph.hostile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what tells of the machine and the program inside an answer, but for what the asker sent.
 */
final class Leaks {
  /** As much of a long answer is looked at, from its beginning and from its end. */
  private static final int LOOKED_AT = 100_000;

  private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();

  static {
    see(
        "path",
        "(?<![\\w.>/-])/(?:root|home|tmp|work|var|usr|etc|opt|proc|mnt|srv)/[\\w.-]+[\\w./-]*");
    see("path", "\\b[A-Z]:\\\\{1,2}\\w[\\w\\\\.-]*");
    see("path", "\\bfile:/{1,3}[\\w.-]+");
    see(
        "class",
        "\\b(?:java|javax|jakarta|sun|jdk|org|com|io|net|graphql|tools|reactor|ch|dev)"
            + "(?:\\.[a-z_][a-z_0-9]{0,40}){0,12}\\.[A-Z][A-Za-z0-9_$]{1,80}");
    see(
        "class",
        "\\b(?:graphql\\.language|org\\.(?:creditgraph|springframework|neo4j|apache))\\b[.\\w]*");
    see("exception", "\\b[A-Z][A-Za-z]{0,80}Exception\\b");
    see("exception", "\\b(?!Validation)[A-Z][a-z][A-Za-z]{0,80}Error\\b");
    see("syntax tree", "\\b[A-Z][A-Za-z]{1,60}\\{[a-zA-Z]{1,40}=");
    see("object", "(?<![\\w.$])[A-Za-z][\\w.$]{0,120}@[0-9a-f]{6,8}\\b(?!\\.)");
    see("stack trace", "(?:\\n|\\\\n|^)(?:\\t|\\\\t| {4})at [\\w.$/]{1,300}\\(");
    see(
        "program",
        "(?i)\\b(?:Apache[ -]?Tomcat|Tomcat|Neo4j|Spring(?:"
            + " Boot)?|Jackson|Lucene|graphql-java|Netty)[/ v-]{1,2}\\d[\\w.]*");
    see("program", "\\b(?:bolt|neo4j|jdbc)(?:\\+s?sc?)?://[\\w.:-]*");
    see("program", "\\bNeo\\.(?:Client|Database|Transient)Error[.\\w]*");
    see("program", "\\bWhitelabel Error Page\\b");
    see("parser", "\\bat \\[Source:|\\bStreamReadFeature\\b|\\bJsonParse\\w*|\\bREDACTED\\b");
    see("parser", "\\bUnexpected (?:character|end-of-input)\\b");
    see("parser", "\\b(?:COALESCE|UNWIND \\$|DETACH DELETE)\\b");
    see("address", "\\b(?:127\\.0\\.0\\.1|localhost|0\\.0\\.0\\.0):\\d+");
  }

  private Leaks() {}

  private static void see(String what, String pattern) {
    PATTERNS.merge(
        what,
        Pattern.compile(pattern),
        (one, other) -> Pattern.compile(one.pattern() + "|" + other.pattern()));
  }

  /** What was found, each with its kind; nothing in what we serve as files of the page. */
  static Set<String> in(Answer answer, String sent) {
    if (answer.status() == 200
        && answer
            .type()
            .matches("(?:text|application)/(?:x-)?(?:javascript|css).*|image/.*|font/.*")) {
      return in(answer.head(), sent);
    }
    Set<String> found = in(answer.head(), sent);
    String body = answer.body();
    found.addAll(in(body.substring(0, Math.min(LOOKED_AT, body.length())), sent));
    if (body.length() > LOOKED_AT) {
      found.addAll(in(body.substring(Math.max(LOOKED_AT, body.length() - LOOKED_AT)), sent));
    }
    if (answer.headers().containsKey("server") || answer.headers().containsKey("x-powered-by")) {
      found.add("program: a Server header");
    }
    return found;
  }

  static Set<String> in(String text, String sent) {
    Set<String> found = new LinkedHashSet<>();
    PATTERNS.forEach(
        (what, pattern) -> {
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            // The backslash of an escaped quotation mark behind it is not of the path.
            String match = matcher.group().strip().replaceAll("\\\\+$", "");
            if (!sent.contains(match) && !sent.contains(match.replace("\\\\", "\\"))) {
              found.add(what + ": " + match);
            }
          }
        });
    return found;
  }
}
