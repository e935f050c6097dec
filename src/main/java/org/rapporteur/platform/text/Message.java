package org.rapporteur.platform.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.TreeSet;

/** One sentence or label of the interface in one language, with places for its arguments. */
final class Message {

  private final String key;
  private final String pattern;
  private final int places;
  private final MessageFormat format;

  Message(String key, String pattern, Language language) {
    this.key = key;
    this.pattern = pattern;
    this.places = places(new MessagePattern(pattern));
    this.format = new MessageFormat(pattern, language.locale());
  }

  String pattern() {
    return pattern;
  }

  String with(Object... arguments) {
    if (arguments.length != places) {
      throw new IllegalArgumentException(
          key + " takes " + places + " arguments, not " + arguments.length);
    }
    return places == 0 ? pattern : formatted(arguments);
  }

  /**
   * A format keeps working state and all event loops share it; a copy would cost four times as
   * much.
   */
  private String formatted(Object... arguments) {
    synchronized (format) {
      return format.format(arguments);
    }
  }

  /** Counts the arguments inside plurals and choices too, which the format itself does not name. */
  private static int places(MessagePattern pattern) {
    var numbers = new TreeSet<Integer>();
    for (var i = 0; i < pattern.countParts(); i++) {
      var part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_NUMBER) numbers.add(part.getValue());
    }
    return numbers.isEmpty() ? 0 : numbers.last() + 1;
  }
}
