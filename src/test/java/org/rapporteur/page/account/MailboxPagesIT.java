package org.rapporteur.page.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapporteur.support.Guest;
import org.rapporteur.support.Newsroom;
import org.rapporteur.support.Patience;
import org.rapporteur.support.Person;

class MailboxPagesIT {

  @RegisterExtension
  static final Newsroom newsroom = new Newsroom().with("RAPPORTEUR_SMTP_HOST", "");

  private final Person developer = newsroom.stranger();

  @Test
  void withoutAMailServerTheMailIsOnThePageWithALinkToClick() {
    new Guest(newsroom.address(), "10.5.0.1")
        .form("/sign-in", Map.of("address", "ana@example.com"));

    Patience.until("the mail is there", () -> page().contains("ana@example.com"));

    assertThat(page())
        .containsPattern("<a href=\"" + newsroom.address() + "/verify#c=[^\"]+\">")
        .containsPattern("\\n[0-9A-Z]{3}-[0-9A-Z]{3}\\n");
  }

  @Test
  void whatAProxyHandsOnIsNotFromThisMachine() {
    assertThat(developer.get("/mailbox").status()).isEqualTo(200);
    assertThat(developer.get("/mailbox", "x-forwarded-for", "192.0.2.1").status()).isEqualTo(404);
    assertThat(developer.get("/mailbox", "forwarded", "for=192.0.2.1").status()).isEqualTo(404);
  }

  private String page() {
    return developer.get("/mailbox").text();
  }
}
