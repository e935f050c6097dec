package org.rapporteur.page.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.post.Feed;
import org.rapporteur.post.Post;

/**
 * What stands beside the updates: the key moments, newest first, and who speaks.
 *
 * @param all the way to all key moments; null where they are all here
 * @param spoken how far the running order has come, for example 5 of 15; empty while nobody spoke
 */
public record RailsView(
    List<Moment> moments, String all, List<TurnView> turns, String spoken, Setting setting) {
  private static final int MOMENTS_SHOWN = 20;

  /** A key moment; {@code lang} and {@code dir} are null where the page's own fit. */
  public record Moment(
      String id, String href, String iso, String clock, String text, String lang, String dir) {}

  /**
   * @param here the updates that the page itself shows
   */
  public static RailsView of(Material material, Set<UUID> here, Setting setting) {
    var moments =
        material.keyMoments().stream()
            .limit(MOMENTS_SHOWN)
            .map(post -> moment(post, here, setting))
            .toList();
    var more = material.keyMoments().size() > MOMENTS_SHOWN;
    var turns = turns(material, setting);
    return new RailsView(
        moments, more ? setting.at("?show=key") : null, turns, spoken(material, setting), setting);
  }

  private static Moment moment(Post post, Set<UUID> here, Setting setting) {
    var said = post.when().said();
    var id = post.id().value();
    return new Moment(
        id.toString(),
        here.contains(id) ? "#u-" + id : setting.at("/u/" + id),
        setting.times().iso(said),
        setting.clock(said),
        UpdateView.moment(post.content()),
        setting.lang(post.content().language()),
        setting.dir(post.content().language()));
  }

  private static List<TurnView> turns(Material material, Setting setting) {
    var snapshot = material.snapshot();
    var taken =
        material.turns().stream()
            .collect(Collectors.toMap(Feed.Turn::speaker, Function.identity()));
    var speaking = speaking(material);
    return snapshot.roster().speakers().stream()
        .map(
            speaker -> {
              var turn = taken.get(speaker.id());
              var first = turn == null ? null : turn.first();
              return new TurnView(
                  SpeakerView.of(snapshot.naming(speaker), setting),
                  speaker.place(),
                  iso(first, setting),
                  first == null ? null : setting.clock(first),
                  speaker.id().equals(speaking),
                  setting);
            })
        .toList();
  }

  /** Who made the newest statement, while the event goes on. */
  private static UUID speaking(Material material) {
    if (material.snapshot().coverage().progress().state() != Coverage.State.LIVE) return null;
    return material.turns().stream()
        .max(Comparator.comparing(Feed.Turn::last))
        .map(Feed.Turn::speaker)
        .orElse(null);
  }

  private static String iso(Instant moment, Setting setting) {
    return moment == null ? null : setting.times().iso(moment);
  }

  private static String spoken(Material material, Setting setting) {
    if (material.turns().isEmpty()) return "";
    var speakers = material.snapshot().roster().speakers().size();
    return setting.words().get("live.speakers-so-far", material.turns().size(), speakers);
  }
}
