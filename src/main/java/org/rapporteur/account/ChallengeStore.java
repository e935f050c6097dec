package org.rapporteur.account;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.platform.db.Tx;

/**
 * The table of challenges. Its own clock judges what is too old and its row locks judge who was
 * first, so that several servers agree.
 */
final class ChallengeStore {
  private static final String KEY = "select code_key from installation";

  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

  private static final String ASKED =
      """
      select
        (select count(*) from challenge where address = $1 and consumed_at is null
          and created_at > now() - make_interval(secs => $3)) as lately,
        (select count(*) from challenge where address = $1 and consumed_at is null
          and created_at > now() - interval '1 hour') as this_hour,
        (select count(*) from challenge where address = $1 and consumed_at is null
          and created_at > now() - interval '1 day') as today,
        (select count(*) from challenge where network = $2 and consumed_at is null
          and created_at > now() - interval '1 hour') as from_network,
        (select count(*) from challenge where consumed_at is null
          and created_at > now() - interval '1 minute') as this_minute
      """;

  private static final String INSERT =
      """
      insert into challenge
        (id, address, mailbox, next, browser_hash, link_hash, code_mac, network, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(secs => $9))
      """;

  private static final String VOID_OLDER =
      """
      update challenge set voided_at = now()
      where consumed_at is null and voided_at is null and browser_hash = $1
        and (address <> $2 or id in (
          select id from challenge
          where browser_hash = $1 and consumed_at is null and voided_at is null
          order by created_at desc, id desc offset $3))
      """;

  private static final String SELECT =
      """
      select id, address, mailbox, next, code_mac, code_tries,
        extract(epoch from now() - created_at)::int as age_seconds,
        case when consumed_at is not null or voided_at is not null then 'CONFIRMED'
          when expires_at <= now() then 'TOO_OLD' else 'OPEN' end as state
      from challenge
      """;

  private static final String BY_LINK =
      SELECT
          + """
          where id = $1 and link_hash = $2
            and consumed_at is null and voided_at is null and expires_at > now()
          """;

  private static final String BY_BROWSER =
      SELECT
          + """
          where browser_hash = $1 and created_at > now() - interval '1 hour'
          order by created_at desc, id desc
          """;

  // The one statement that decides who was first.
  private static final String CONSUME =
      """
      update challenge set consumed_at = now()
      where id = $1 and consumed_at is null and voided_at is null and expires_at > now()
      """;

  private static final String VOID_OTHERS =
      """
      update challenge set voided_at = now()
      where address = $1 and consumed_at is null and voided_at is null
      """;

  private static final String ABANDON =
      """
      update challenge set voided_at = now()
      where browser_hash = $1 and consumed_at is null and voided_at is null
      """;

  private static final String COUNT_TRY =
      "update challenge set code_tries = code_tries + 1 where id = any($1)";

  private static final String TRIES_THIS_HOUR =
      """
      select coalesce(sum(code_tries), 0) as tries from challenge
      where address = $1 and created_at > now() - interval '1 hour'
      """;

  private static final String FORGET =
      "delete from challenge where created_at < now() - make_interval(days => $1)";

  /** The key that codes are kept under. */
  Future<byte[]> key(Tx tx) {
    return tx.first(KEY, Tuple.tuple(), row -> row.getBuffer("code_key").getBytes())
        .map(Optional::orElseThrow);
  }

  /** Lets nobody else into what {@code name} stands for until this transaction ends. */
  Future<Void> lock(Tx tx, String name) {
    return tx.first(LOCK, Tuple.of(name), row -> true).mapEmpty();
  }

  Future<SignInLimits.Asked> asked(Tx tx, String address, Network network, Duration pause) {
    var values = Tuple.of(address, network.prefix(), (double) pause.toSeconds());
    return tx.first(ASKED, values, ChallengeStore::asked).map(Optional::orElseThrow);
  }

  /** Keeps a new challenge; those of the same browser that it makes one too many are void. */
  Future<Void> insert(Tx tx, NewChallenge asked) {
    var browser = Buffer.buffer(asked.browserHash());
    var values =
        Tuple.from(
            List.of(
                asked.id(),
                asked.address().canonical(),
                asked.address().mailbox(),
                asked.next().path(),
                browser,
                Buffer.buffer(asked.linkHash()),
                Buffer.buffer(asked.codeMac()),
                asked.network().prefix(),
                (double) asked.life().toSeconds()));
    var bounds = Tuple.of(browser, asked.address().canonical(), SignInLimits.OPEN_CHALLENGES);
    return tx.change(INSERT, values).compose(done -> tx.change(VOID_OLDER, bounds)).mapEmpty();
  }

  /** A challenge before it is asked. */
  record NewChallenge(
      UUID id,
      EmailAddress address,
      LocalPath next,
      byte[] browserHash,
      byte[] linkHash,
      byte[] codeMac,
      Network network,
      Duration life) {}

  /** The open challenge that a link answers. */
  Future<Optional<Challenge>> byLink(Tx tx, UUID id, byte[] linkHash) {
    return tx.first(BY_LINK, Tuple.of(id, Buffer.buffer(linkHash)), ChallengeStore::challenge);
  }

  /** What a browser has asked for in the last hour, the newest first. */
  Future<List<Challenge>> byBrowser(Tx tx, byte[] browserHash) {
    return tx.list(BY_BROWSER, Tuple.of(Buffer.buffer(browserHash)), ChallengeStore::challenge);
  }

  /** Answers a challenge; false when somebody was faster. */
  Future<Boolean> consume(Tx tx, Challenge challenge) {
    return tx.change(CONSUME, Tuple.of(challenge.id()))
        .compose(
            consumed ->
                tx.change(VOID_OTHERS, Tuple.of(challenge.address())).map(voided -> consumed == 1));
  }

  Future<Void> abandon(Tx tx, byte[] browserHash) {
    return tx.change(ABANDON, Tuple.of(Buffer.buffer(browserHash))).mapEmpty();
  }

  Future<Void> countTry(Tx tx, List<Challenge> tried) {
    var ids = tried.stream().map(Challenge::id).toArray(UUID[]::new);
    return tx.change(COUNT_TRY, Tuple.of(ids)).mapEmpty();
  }

  Future<Long> triesThisHour(Tx tx, String address) {
    return tx.first(TRIES_THIS_HOUR, Tuple.of(address), row -> row.getLong("tries"))
        .map(Optional::orElseThrow);
  }

  Future<Integer> forget(Tx tx, int days) {
    return tx.change(FORGET, Tuple.of(days));
  }

  private static SignInLimits.Asked asked(Row row) {
    return new SignInLimits.Asked(
        row.getLong("lately"),
        row.getLong("this_hour"),
        row.getLong("today"),
        row.getLong("from_network"),
        row.getLong("this_minute"));
  }

  private static Challenge challenge(Row row) {
    return new Challenge(
        row.getUUID("id"),
        row.getString("address"),
        row.getString("mailbox"),
        row.getString("next"),
        row.getBuffer("code_mac").getBytes(),
        row.getInteger("code_tries"),
        Challenge.State.valueOf(row.getString("state")),
        row.getInteger("age_seconds"));
  }
}
