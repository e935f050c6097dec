package org.rapporteur.account;

import java.util.List;
import java.util.Map;

/**
 * What somebody signed in with, in two words that we know ourselves: nothing of what a browser says
 * about itself is kept as it is. A part that we do not know is empty.
 */
public record Device(String browser, String system) {
  private static final String BETWEEN = "/";

  // The order matters: most browsers also name the ones they descend from.
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("MicroMessenger/", "WeChat"),
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("SamsungBrowser/", "Samsung Internet"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("Chromium/", "Chromium"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));
  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("OpenHarmony", "HarmonyOS"),
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS X", "macOS"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Linux", "Linux"));

  /** The device that a {@code User-Agent} header tells of. */
  public static Device of(String userAgent) {
    var text = userAgent == null ? "" : userAgent;
    return new Device(known(BROWSERS, text), known(SYSTEMS, text));
  }

  static Device stored(String text) {
    var at = text.indexOf(BETWEEN);
    return new Device(text.substring(0, at), text.substring(at + 1));
  }

  String stored() {
    return browser + BETWEEN + system;
  }

  private static String known(List<Map.Entry<String, String>> names, String text) {
    return names.stream()
        .filter(name -> text.contains(name.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse("");
  }
}
