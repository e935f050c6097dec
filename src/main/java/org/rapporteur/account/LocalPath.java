package org.rapporteur.account;

import java.util.regex.Pattern;

/** A page of ours to go on with after signing in; anything that could lead elsewhere is home. */
public record LocalPath(String path) {
  private static final int LIMIT = 500;
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

  public static final LocalPath HOME = new LocalPath("/");

  /** Browsers read {@code //host} and {@code /\host} as other sites. */
  public static LocalPath of(String asked) {
    var ours = asked != null && asked.length() <= LIMIT && LOCAL.matcher(asked).matches();
    return ours ? new LocalPath(asked) : HOME;
  }
}
