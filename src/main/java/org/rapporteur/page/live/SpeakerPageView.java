package org.rapporteur.page.live;

import java.util.List;
import org.rapporteur.page.Shell;

/**
 * Everything that one speaker said, in order.
 *
 * @param count how much that is, in words
 */
public record SpeakerPageView(
    Shell shell,
    Setting setting,
    StateView state,
    SpeakerView speaker,
    List<UpdateView> updates,
    String count) {}
