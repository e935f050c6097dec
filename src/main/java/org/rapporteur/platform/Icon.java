package org.rapporteur.platform;

/** One symbol of the icon sprite, drawn inline; it says nothing to screen readers. */
public record Icon(String sprite, String symbol) {

  public String href() {
    return sprite + "#" + symbol;
  }
}
