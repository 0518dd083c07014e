package org.creditgraph;

import java.lang.reflect.InvocationTargetException;

/**
 * The main class of the jar: says which Java is needed where an older one runs it, else hands over
 * to Spring Boot's launcher. Compiled for Java 8, so that old ones can load it.
 */
public final class Start {
  private static final int NEEDED = 25;
  private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

  private Start() {}

  public static void main(String[] arguments) throws Throwable {
    String version = System.getProperty("java.specification.version", "");
    if (major(version) < NEEDED) {
      System.err.println(
          "creditgraph needs Java "
              + NEEDED
              + " or newer; this is Java "
              + version
              + " in "
              + System.getProperty("java.home")
              + ". Install JDK "
              + NEEDED
              + " and start with its bin/java. \u9700\u8981 JDK "
              + NEEDED
              + " \u6216\u66f4\u65b0\u7248\u672c\u3002");
      System.exit(2);
    }
    try {
      Class.forName(LAUNCHER).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  /** 8 for “1.8”, 17 for “17”. */
  private static int major(String version) {
    String plain = version.startsWith("1.") ? version.substring(2) : version;
    try {
      return Integer.parseInt(plain);
    } catch (NumberFormatException unknown) {
      return NEEDED;
    }
  }
}
