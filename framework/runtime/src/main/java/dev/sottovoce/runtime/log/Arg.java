package dev.sottovoce.runtime.log;

import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.guard.TripCode;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.runtime.secret.Tokens;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A named argument of a log line. There is no way to make one of a free text or of a domain object.
 *
 * @param name a constant
 */
public record Arg(String name, Object value) {
    private static final Pattern PLACE = Pattern.compile("[A-Za-z/@?][A-Za-z0-9_./@? -]{0,119}");

    /** Made by the factories only. */
    public Arg {
        if (!(value instanceof Number || value instanceof Safe)) {
            throw new IllegalArgumentException("a log argument is a number, enum, duration, handle or channel");
        }
    }

    /** A text whose origin makes it safe. */
    private record Safe(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A number. */
    public static Arg of(String name, long number) {
        return new Arg(name, number);
    }

    /** One of a closed list, in lower case with hyphens. */
    public static Arg of(String name, Enum<?> constant) {
        return new Arg(name, new Safe(constant.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** A time span, in milliseconds. */
    public static Arg of(String name, Duration duration) {
        return new Arg(name, duration.toMillis());
    }

    /** A channel, by its configured id. */
    public static Arg channel(ChannelProfile profile) {
        return new Arg("channel", new Safe(profile.id()));
    }

    /** The classes of a value, as policy files name them. */
    public static Arg of(String name, Label label) {
        return new Arg(name, new Safe(label.toString()));
    }

    /** The factor that decided, and its rule. */
    public static Arg because(Decision decision) {
        var binding = decision.binding();
        var rule = binding.source().isEmpty() ? "" : " " + binding.source();
        return new Arg("because", new Safe(binding.factor().name().toLowerCase(Locale.ROOT) + rule));
    }

    /** What most likely cures a trip of the guard. */
    public static Arg fix(TripCode code) {
        return new Arg("fix", new Safe(code.fix()));
    }

    /** The key of a catalogue message, a path of a wire schema; anything of another shape becomes a question mark. */
    public static Arg place(String name, String place) {
        return new Arg(name, new Safe(PLACE.matcher(place).matches() ? place : "?"));
    }

    /** A handle of ours; anything else becomes a question mark. */
    public static Arg handle(String name, String handle) {
        return new Arg(name, new Safe(Tokens.isHandle(handle) ? handle : "?"));
    }

    /** What sort of failure, by the name of its type; never its message, which may quote a value. */
    public static Arg failure(Throwable failure) {
        return new Arg("failure", new Safe(failure.getClass().getSimpleName()));
    }
}
