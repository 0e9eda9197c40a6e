package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.guard.StrictJson.Leaf;
import dev.sottovoce.privacy.guard.StrictJson.Spelling;
import dev.sottovoce.privacy.guard.StrictJson.Token;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Proves that a guard works on one kind of message before the first one leaves: the constant answer passes, and the
 * same answer with a value in it, in each surface form, is stopped by the search for values alone. A guard that was
 * wired to the wrong schema, texts or turn would let one of them through.
 */
public final class SelfTest {
    private static final List<Shape> SECRETS = List.of(
            new Shape.Amount(Currency.getInstance("EUR"), 4_831_729, Shape.Side.HAVE),
            new Shape.Identifier("5018276349120570"),
            new Shape.Name("Quirina Szczepanska"));

    private final EgressGuard guard;

    /** A test of this guard. */
    public SelfTest(EgressGuard guard) {
        this.guard = guard;
    }

    /**
     * Tries a kind of message.
     *
     * @param constant a message of this kind that tells nothing
     * @return what went wrong, such as {@code ALIAS passed}; empty when the guard works
     */
    public List<String> of(Egress constant, WireSchema schema, Locale locale) {
        var problems = new ArrayList<String>();
        Verdict clean = guard.checkWithoutTurn(constant, schema, locale);
        if (clean instanceof Verdict.Tripped tripped) {
            Verdict.Reason reason = tripped.reasons().get(0);
            problems.add("the constant answer is stopped at " + reason.path() + ": "
                    + reason.code().fix());
        }
        problems.addAll(leaks(constant, schema, locale, place(constant, clean)));
        return List.copyOf(problems);
    }

    /** Tries a kind of message of which there is no constant one, such as a call to somebody. */
    public List<String> of(WireSchema schema, Locale locale) {
        var empty = Egress.reply(0, List.of(), "{}".getBytes(StandardCharsets.UTF_8));
        return leaks(empty, schema, locale, Optional.empty());
    }

    private List<String> leaks(Egress message, WireSchema schema, Locale locale, Optional<String> place) {
        var problems = new ArrayList<String>();
        int next = 0;
        for (SurfaceForm form : SurfaceForm.values()) {
            // One kind of value for each form, in turn: all of them for every form is for the tests.
            List<String> texts = List.of();
            Shape secret = SECRETS.get(0);
            while (texts.isEmpty()) {
                secret = SECRETS.get(next++ % SECRETS.size());
                texts = form.write(secret);
            }
            if (!stops(leaking(message, texts, place), schema, locale, secret)) {
                problems.add(form + " passed");
            }
        }
        return problems;
    }

    private boolean stops(Egress leaking, WireSchema schema, Locale locale, Shape secret) {
        var turn = new TurnRecord("", locale);
        turn.seen(DataClass.BALANCE, secret);
        return guard.check(leaking, schema, turn, Set.of(Verdict.Stage.VALUES)) instanceof Verdict.Tripped tripped
                && tripped.reasons().get(0).code() == TripCode.VALUE_SEEN;
    }

    /** A text of the message that a value could stand in. */
    private static Optional<String> place(Egress message, Verdict verdict) {
        if (!(verdict instanceof Verdict.Passed passed)) {
            return Optional.empty();
        }
        Optional<String> path = passed.explanation().stream()
                .filter(leaf -> leaf.kind().equals("text") || leaf.kind().equals("ssml"))
                .map(Verdict.Explained::path)
                .findFirst();
        return path.flatMap(pointer -> StrictJson.leaves(message.body(), Integer.MAX_VALUE, Spelling.ANY).stream()
                .filter(leaf -> leaf.type() == Token.STRING && leaf.pointer().equals(pointer))
                .map(Leaf::text)
                .findFirst());
    }

    /** The message with these texts in it: in place of one of its own, or beside them where it has none. */
    private static Egress leaking(Egress message, List<String> texts, Optional<String> place) {
        String body = new String(message.body(), StandardCharsets.UTF_8);
        String own = place.map(SelfTest::quoted).orElse("");
        if (texts.size() == 1 && !own.isEmpty() && body.contains(own)) {
            body = body.replace(own, quoted(texts.get(0)));
        } else {
            var added = new StringBuilder();
            for (int i = 0; i < texts.size(); i++) {
                added.append(i == 0 ? "" : ",")
                        .append("\"?")
                        .append(i)
                        .append("\":")
                        .append(quoted(texts.get(i)));
            }
            boolean open = body.startsWith("{") && body.length() > 2;
            body = open ? body.substring(0, body.length() - 1) + "," + added + "}" : "{" + added + "}";
        }
        return new Egress(body.getBytes(StandardCharsets.UTF_8), message.headers(), message.status(), message.line());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
