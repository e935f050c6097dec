package org.rapporteur.page.account;

import java.util.List;
import java.util.Locale;
import org.rapporteur.account.Person;
import org.rapporteur.account.Role;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.text.Times;

/**
 * The people and their roles.
 *
 * @param filled what the form holds
 * @param done what has just been done, or empty
 * @param error what is wrong with the form, or empty
 */
public record PeopleView(
    Shell shell,
    List<Person> people,
    boolean readersToo,
    Filled filled,
    Times times,
    String done,
    String error) {

  /** What is filled in for one person. */
  public record Filled(String address, String name, String credit, Role role) {

    static final Filled NOTHING = new Filled("", "", "", Role.REPORTER);

    static Filled of(Person person) {
      var account = person.account();
      return new Filled(account.address(), account.name(), account.credit(), account.role());
    }
  }

  public String role(Role role) {
    return shell.words().get("people.role-" + key(role));
  }

  public String key(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  public String seen(Person person) {
    if (!person.proved()) return shell.words().get("people.not-proved");
    var at = person.lastSeenAt();
    return at == null ? shell.words().get("people.never") : times.exact(at);
  }
}
