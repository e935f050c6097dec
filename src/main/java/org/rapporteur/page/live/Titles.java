package org.rapporteur.page.live;

import java.util.List;
import org.rapporteur.coverage.Coverage;
import org.rapporteur.page.Shell;
import org.rapporteur.photo.Photo;

/** What the pages of a coverage say of themselves in the title bar and where they are shared. */
final class Titles {
  private static final int IMAGE_WIDTH = 1_600;
  private static final List<String> STYLES = List.of("live");
  private static final List<String> FOLLOWING = List.of("live/main.js");

  private Titles() {}

  static Shell.Page coverage(Snapshot snapshot, Setting setting) {
    var facts = snapshot.coverage().facts();
    var live = snapshot.coverage().progress().state() == Coverage.State.LIVE;
    var title = live ? setting.words().get("live.title-live", facts.title()) : facts.title();
    return following(page(title, facts.standfirst(), "", snapshot));
  }

  static Shell.Page update(TargetView target, Snapshot snapshot) {
    var description = target.update().withdrawn() ? target.title() : target.description();
    return following(page(target.title(), description, "/u/" + target.update().id(), snapshot));
  }

  static Shell.Page speaker(SpeakerView speaker, String slug, Snapshot snapshot) {
    return page(speaker.name(), speaker.role(), "/s/" + slug, snapshot);
  }

  /** What a correction changed need not be found by itself. */
  static Shell.Page changes(TargetView target, Snapshot snapshot) {
    var outlet = snapshot.coverage().facts().outlet();
    return new Shell.Page(
        target.title() + " | " + outlet, "", Shell.Section.LIVE, STYLES, List.of(), null);
  }

  private static Shell.Page page(
      String title, String description, String below, Snapshot snapshot) {
    var facts = snapshot.coverage().facts();
    var path = "/e/" + snapshot.coverage().slug() + below;
    var card = new Shell.Card("article", title, path, image(snapshot.lead()));
    return new Shell.Page(
        title + " | " + facts.outlet(),
        description.isEmpty() ? facts.title() : description,
        Shell.Section.LIVE,
        STYLES,
        List.of(),
        card);
  }

  /** The same page, with the script that keeps it current. */
  private static Shell.Page following(Shell.Page page) {
    return new Shell.Page(
        page.title(), page.description(), page.section(), page.styles(), FOLLOWING, page.card());
  }

  private static Shell.Card.Image image(Photo photo) {
    if (photo == null) return null;
    var width = PhotoView.nearest(photo, IMAGE_WIDTH);
    var height = Math.round((float) photo.file().height() * width / photo.file().width());
    return new Shell.Card.Image(
        PhotoView.address(photo, width), width, height, photo.facts().alternative());
  }
}
