package org.rapporteur.page.account;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BiConsumer;
import org.rapporteur.account.Account;
import org.rapporteur.platform.Refusal;

/** Lets who is not signed in, or was away for too long, do so and come back. */
final class SignInFirst {
  private static final Set<String> CURABLE = Set.of("not-signed-in", "reauth");

  private SignInFirst() {}

  /** The form that leads to {@code next} afterwards. */
  static String path(String next) {
    if (next.equals("/")) return "/sign-in";
    return "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  /** Goes on with {@code page} for the account that was required, or with signing in. */
  static void then(
      RoutingContext ctx, Future<Account> required, BiConsumer<RoutingContext, Account> page) {
    required
        .map(
            account -> {
              page.accept(ctx, account);
              return account;
            })
        .onFailure(failure -> otherwise(ctx, failure));
  }

  private static void otherwise(RoutingContext ctx, Throwable failure) {
    var curable = failure instanceof Refusal refusal && CURABLE.contains(refusal.code());
    if (curable) Form.goOn(ctx, path(ctx.request().path()));
    else ctx.fail(failure);
  }
}
