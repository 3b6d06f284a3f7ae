package murmuration.voice;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// Why an attempt failed. What a server says about it is never passed on: it may hold anything, the key included.
///
/// @param what goes on after the voice's name
/// @param again whether the same request may succeed a little later
/// @param delay how long the server asks to be left alone
record Fault(String what, boolean again, Optional<Duration> delay) {

    static final Fault STOPPED = lasting("was stopped.");
    static final Fault CUT_OFF = passing("broke off in the middle of its answer.");
    static final Fault TOO_MUCH = lasting("sent far more than was asked for.");
    static final Fault WEB_PAGE = lasting("sent a web page instead of an answer; look at its address.");
    static final Fault NO_ANSWER = passing("sent something that is no answer.");
    static final Fault NO_POST = lasting("answered with something that is no post.");
    static final Fault GAVE_THE_KEY_AWAY = lasting("answered with its own key; do not trust that server.");

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    static Fault passing(String what) {
        return new Fault(what, true, Optional.empty());
    }

    static Fault lasting(String what) {
        return new Fault(what, false, Optional.empty());
    }

    static Fault late(Duration limit) {
        return lasting("did not answer within " + inWords(limit) + ".");
    }

    /// The server asks for more time than there is.
    static Fault postponed(Duration wait) {
        return new Fault("asks to be left alone for " + inWords(wait) + ", longer than a draft may take.", false, Optional.of(wait));
    }

    /// What a status other than 200 means.
    static Fault refused(int status, HttpHeaders headers, String model, InstantSource clock) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> lasting("has moved to another address, and nobody follows it there unasked; enter the new one.");
            case 401 -> lasting("does not accept the key (401); set it again.");
            case 402 -> lasting("wants to be paid first (402); look at the account.");
            case 403 -> lasting("does not allow this (403); look at the account and the model.");
            case 404 -> lasting("knows no model “" + model + "” at this address (404).");
            case 408, 409, 425 -> passing("was not ready (" + status + ").");
            case 429 -> new Fault("has too much to do (429).", true, retryAfter(headers, clock));
            default -> status >= 500 ? new Fault("is out of order (" + status + ").", true, retryAfter(headers, clock))
                    : lasting("does not understand the request (" + status + ").");
        };
    }

    static Fault of(IOException e, String place) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (e instanceof Capped.TooMuchException) {
            return TOO_MUCH;
        }
        if (root instanceof UnresolvedAddressException || root instanceof UnknownHostException) {
            return passing("has an address that nobody knows, " + place + "; is there a network?");
        }
        if (e instanceof SSLException) {
            return lasting("has no secure connection that could be trusted, at " + place + ".");
        }
        if (e instanceof ConnectException || e instanceof HttpConnectTimeoutException) {
            return passing("cannot be reached at " + place + "; is it running?");
        }
        return CUT_OFF;
    }

    /// Seconds or a date, as HTTP has it; a time that is no time counts as not said.
    private static Optional<Duration> retryAfter(HttpHeaders headers, InstantSource clock) {
        return headers.firstValue("Retry-After").map(String::strip).flatMap(said -> {
            try {
                return Optional.of(said.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(said))
                        : Duration.between(clock.instant(), Instant.from(ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME))));
            } catch (DateTimeParseException _) { // some servers invent formats of their own
                return Optional.empty();
            }
        }).map(wait -> wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static String inWords(Duration time) {
        long seconds = Math.ceilDiv(time.toMillis(), 1000L);
        if (seconds < 120) {
            return seconds == 1 ? "a second" : seconds + " seconds";
        }
        return seconds < 7200 ? Math.ceilDiv(seconds, 60L) + " minutes" : Math.ceilDiv(seconds, 3600L) + " hours";
    }
}
