package org.rapporteur.account;

import static org.rapporteur.platform.mail.Letter.code;
import static org.rapporteur.platform.mail.Letter.link;
import static org.rapporteur.platform.mail.Letter.sentence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rapporteur.platform.Templates;
import org.rapporteur.platform.http.PublicAddress;
import org.rapporteur.platform.mail.Letter;
import org.rapporteur.platform.mail.Mail;
import org.rapporteur.platform.text.Language;
import org.rapporteur.platform.text.Times;
import org.rapporteur.platform.text.Words;

/**
 * What we write to mailboxes about signing in. Nobody else's words go into a mail of ours, not even
 * a name: else we would carry a stranger's message to whom they like.
 */
public final class SignInMails {
  private final String site;
  private final PublicAddress address;
  private final Duration life;
  private final Templates templates;

  /**
   * @param site what we call ourselves
   * @param life how long a link and its code work
   */
  public SignInMails(String site, PublicAddress address, Duration life, Templates templates) {
    this.site = site;
    this.address = address;
    this.life = life;
    this.templates = templates;
  }

  /**
   * The link and the code. What opens stands in the fragment of the link: browsers keep that to
   * themselves.
   */
  Mail challenge(Asking asking, String opener, SignInCode code, Instant now) {
    var words = Words.of(asking.language());
    var lines =
        List.of(
            sentence(words.get("mail.greeting")),
            sentence(words.get("mail.sign-in-asked", site, moment(asking, now))),
            sentence(words.get("mail.sign-in-link")),
            link(address.link("/verify" + language(asking.language()) + "#c=" + opener)),
            sentence(words.get("mail.sign-in-code")),
            code(code.shown()),
            sentence(words.get("mail.sign-in-valid", life.toMinutes())),
            sentence(words.get("mail.sign-in-ignore")));
    return new Letter(asking.language(), words.get("mail.sign-in-subject", site), lines)
        .to(asking.address().mailbox(), templates);
  }

  /** Tells staff of each new sign-in, so that one that was not theirs is noticed. */
  Mail newSignIn(String mailbox, Visitor visitor, Instant now) {
    var words = Words.of(visitor.language());
    var device =
        words.get(
            "mail.device",
            words(visitor.device().browser(), words),
            words(visitor.device().system(), words));
    var moment = times(ZoneOffset.UTC, visitor.language()).exact(now);
    var lines =
        List.of(
            sentence(words.get("mail.greeting")),
            sentence(words.get("mail.new-sign-in", site, moment, device)),
            sentence(words.get("mail.new-sign-in-not-you")),
            link(address.link("/me")));
    return new Letter(visitor.language(), words.get("mail.new-sign-in-subject", site), lines)
        .to(mailbox, templates);
  }

  /** Tells somebody which role they have now. */
  Mail role(String mailbox, Role role, Language language) {
    var words = Words.of(language);
    var name = words.get("people.role-" + role.name().toLowerCase(java.util.Locale.ROOT));
    var lines =
        List.of(
            sentence(words.get("mail.greeting")),
            sentence(words.get("mail.role", site, name)),
            sentence(words.get("mail.role-sign-in")),
            link(address.link("/sign-in")));
    return new Letter(language, words.get("mail.role-subject", site), lines).to(mailbox, templates);
  }

  private static String moment(Asking asking, Instant now) {
    var utc = times(ZoneOffset.UTC, asking.language()).exact(now);
    Optional<String> local = asking.zone().map(zone -> times(zone, asking.language()).exact(now));
    return local.filter(there -> !there.equals(utc)).map(there -> there + " = " + utc).orElse(utc);
  }

  private static Times times(ZoneId zone, Language language) {
    return new Times(zone, language, zone.getId());
  }

  private static String language(Language language) {
    return language == Language.EN ? "" : "?lang=" + language.suffix();
  }

  private static String words(String known, Words words) {
    return known.isEmpty() ? words.get("mail.device-unknown") : known;
  }
}
