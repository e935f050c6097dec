package org.rapporteur.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.platform.Secrets;
import org.rapporteur.platform.http.PublicAddress;
import org.rapporteur.platform.text.Language;

/**
 * The two cookies of signing in: one marks the browser that has asked for a mail, the other one
 * holds the login session. Neither is ever the other, so nobody can be given one beforehand.
 */
public final class SignInCookies {
  private static final String BEFORE = "rap_pre";
  private static final String SESSION = "rap_s";
  private static final Duration BEFORE_LIFE = Duration.ofHours(1);
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final PublicAddress address;

  public SignInCookies(PublicAddress address) {
    this.address = address;
  }

  /** What marks the browser that has asked for a mail. */
  public Optional<String> before(HttpServerRequest request) {
    return read(request, BEFORE);
  }

  /** The mark of this browser; it gets one where it has none. */
  public String markBefore(HttpServerRequest request) {
    var mark = before(request).orElseGet(Secrets::token);
    write(request.response(), BEFORE, mark, BEFORE_LIFE);
    return mark;
  }

  public void forgetBefore(HttpServerResponse response) {
    write(response, BEFORE, "", Duration.ZERO);
  }

  public Optional<String> session(HttpServerRequest request) {
    return read(request, SESSION);
  }

  /** Gives the browser a login session; the mark of asking has done its work. */
  public void signIn(HttpServerResponse response, SignedIn signedIn) {
    write(
        response, SESSION, signedIn.token(), SessionLife.of(signedIn.account().role()).absolute());
    forgetBefore(response);
  }

  public void signOut(HttpServerResponse response) {
    write(response, SESSION, "", Duration.ZERO);
  }

  /** Who stands before us, as far as a request tells it. */
  public Visitor visitor(HttpServerRequest request) {
    var language =
        Language.choose(request.getParam("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
    return new Visitor(device, session(request), language);
  }

  private Optional<String> read(HttpServerRequest request, String name) {
    return Optional.ofNullable(request.getCookie(address.cookie(name)))
        .map(Cookie::getValue)
        .filter(value -> TOKEN.matcher(value).matches());
  }

  private void write(HttpServerResponse response, String name, String value, Duration life) {
    response.addCookie(
        Cookie.cookie(address.cookie(name), value)
            .setPath("/")
            .setHttpOnly(true)
            .setSecure(!address.local())
            .setSameSite(CookieSameSite.LAX)
            .setMaxAge(life.toSeconds()));
  }
}
