package org.rapporteur.platform;

import java.util.Map;

/**
 * A request we understood and will not carry out: its kind, a stable code for programs and a
 * sentence for a person.
 *
 * <p>Everything else that is thrown is a fault of ours and ends as a 500.
 */
public final class Refusal extends RuntimeException {

  /** What sort of refusal it is; {@code platform.http.Refusals} alone knows the status codes. */
  public enum Kind {
    /** The request cannot be read as what it should be. */
    MALFORMED,
    /** It can be read, but what it says is not acceptable. */
    INVALID,
    /** Nobody is signed in. */
    UNIDENTIFIED,
    /** Who is signed in may not do this. */
    FORBIDDEN,
    /** There is no such thing. */
    NOT_FOUND,
    /** It collides with what is there. */
    CONFLICT,
    /** It was there and is gone for good. */
    GONE,
    /** The body is longer than the limit. */
    TOO_LARGE,
    /** The body is of a type that we do not take. */
    UNSUPPORTED_TYPE,
    /** Too many requests; come back later. */
    TOO_MANY,
    /** We are out of some resource for the moment; come back later. */
    BUSY,
    /** There is no room left to store it. */
    NO_ROOM,
    /** A fault of ours, told to whoever asked; it has been logged. */
    FAULT
  }

  private final Kind kind;
  private final String code;
  private final transient Map<String, Object> details;

  private Refusal(Kind kind, String code, String sentence, Map<String, Object> details) {
    super(sentence, null, false, false);
    this.kind = kind;
    this.code = code;
    this.details = details;
  }

  public static Refusal malformed(String code, String sentence) {
    return new Refusal(Kind.MALFORMED, code, sentence, Map.of());
  }

  public static Refusal invalid(String code, String sentence) {
    return new Refusal(Kind.INVALID, code, sentence, Map.of());
  }

  /** Refuses one named field of the request. */
  public static Refusal field(String field, String code, String sentence) {
    return new Refusal(Kind.INVALID, code, sentence, Map.of("field", field));
  }

  public static Refusal unidentified() {
    return new Refusal(Kind.UNIDENTIFIED, "not-signed-in", "Please sign in first.", Map.of());
  }

  public static Refusal forbidden(String code, String sentence) {
    return new Refusal(Kind.FORBIDDEN, code, sentence, Map.of());
  }

  public static Refusal notFound(String code, String sentence) {
    return new Refusal(Kind.NOT_FOUND, code, sentence, Map.of());
  }

  public static Refusal conflict(String code, String sentence) {
    return new Refusal(Kind.CONFLICT, code, sentence, Map.of());
  }

  public static Refusal gone(String code, String sentence) {
    return new Refusal(Kind.GONE, code, sentence, Map.of());
  }

  public static Refusal tooLarge(String code, String sentence) {
    return new Refusal(Kind.TOO_LARGE, code, sentence, Map.of());
  }

  public static Refusal unsupportedType(String code, String sentence) {
    return new Refusal(Kind.UNSUPPORTED_TYPE, code, sentence, Map.of());
  }

  /** Refuses for now: {@code retryAfterSeconds} tells when it is worth trying again. */
  public static Refusal tooMany(String code, String sentence, int retryAfterSeconds) {
    return new Refusal(Kind.TOO_MANY, code, sentence, Map.of("retryAfter", retryAfterSeconds));
  }

  /** Refuses for now: {@code retryAfterSeconds} tells when it is worth trying again. */
  public static Refusal busy(String code, String sentence, int retryAfterSeconds) {
    return new Refusal(Kind.BUSY, code, sentence, Map.of("retryAfter", retryAfterSeconds));
  }

  /** What whoever asked is told of a fault of ours. */
  public static Refusal fault() {
    return new Refusal(
        Kind.FAULT,
        "fault",
        "Something went wrong here. It has been logged; please try again.",
        Map.of());
  }

  public static Refusal noRoom(String code, String sentence) {
    return new Refusal(Kind.NO_ROOM, code, sentence, Map.of());
  }

  /**
   * The same refusal with one more member in its problem document, for example the current text of
   * a post.
   */
  public Refusal with(String name, Object value) {
    var more = new java.util.LinkedHashMap<>(details);
    more.put(name, value);
    return new Refusal(kind, code, getMessage(), more);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  /** Further members of the problem document: plain values and {@code JsonObject}s. */
  public Map<String, Object> details() {
    return details;
  }
}
