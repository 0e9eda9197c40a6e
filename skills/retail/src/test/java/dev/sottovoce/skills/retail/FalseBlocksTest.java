package dev.sottovoce.skills.retail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Rendering;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.Egress;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.guard.Template;
import dev.sottovoce.privacy.guard.Verdict;
import dev.sottovoce.privacy.guard.WireSchema;
import dev.sottovoce.privacy.policy.Policy;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Clean answers are not stopped: every message of every locale, its holes filled with told values at random, while the
 * turn has seen fifty other amounts, payees and accounts. The search for values and the detectors work alone, so that
 * nothing is hidden behind the explanation. {@code -Dsottovoce.fills=1000000} runs as many as one likes.
 */
class FalseBlocksTest {
    private static final int FILLS = Integer.getInteger("sottovoce.fills", 20_000);
    private static final double MOST = 1e-5;
    private static final int OTHERS = 50;
    private static final List<Form> FORMS = List.of(Form.values());
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final WireSchema ONE_TEXT = WireSchema.parse("""
        wire one 1 body json max 65536
        /text text display
        """);

    private static final List<String> NAMES = List.of(
            "Mercadona",
            "Café Ópera",
            "Tesco",
            "Lisa Macintyre",
            "Casa",
            "Joint savings",
            "Green Leaf 24",
            "José Ruiz");

    private final Policy policy = Anna.policy();
    private final List<Template> templates = Anna.catalogue(policy).messages().templates();
    private final Map<Currency, List<Long>> bands = bands(policy);
    private final Rendering rendering = new Rendering(policy.roundingDigits(), bands);
    private final EgressGuard guard = new EgressGuard(
            templates,
            new Acceptance(policy.roundingDigits(), bands),
            EnumSet.of(Verdict.Stage.VALUES, Verdict.Stage.DETECTORS));

    private final SplittableRandom random = new SplittableRandom(2026);

    @Test
    void hardly_any_clean_answer_is_stopped() {
        var stopped = new TreeMap<String, Integer>();
        int all = 0;
        while (all < FILLS) {
            Template template = templates.get(all++ % templates.size());
            var turn = new TurnRecord("t", template.locale());
            seeOthers(turn);
            String text = filled(template, turn);
            String body = "{\"text\":\""
                    + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
            Verdict verdict =
                    guard.check(Egress.reply(200, List.of(), body.getBytes(StandardCharsets.UTF_8)), ONE_TEXT, turn);
            if (verdict instanceof Verdict.Tripped tripped) {
                stopped.merge(tripped.reasons().get(0).code() + " in " + template.id() + ": " + text, 1, Integer::sum);
            }
        }

        System.out.printf("%d clean answers, %d stopped%n", all, stopped.size());
        assertThat(stopped.size()).as("%s", stopped).isLessThanOrEqualTo((int) (MOST * all));
    }

    private void seeOthers(TurnRecord turn) {
        for (int i = 0; i < OTHERS; i++) {
            turn.seen(DataClass.TX_AMOUNT, amount());
        }
        turn.seen(DataClass.PAYEE_NAME, new Shape.Name("Quirina Szczepanska"));
        turn.seen(DataClass.ACC_NUMBER, new Shape.Identifier(digits(20)));
        turn.seen(DataClass.CARD_PAN, new Shape.Identifier(digits(16)));
    }

    private String filled(Template template, TurnRecord turn) {
        var text = new StringBuilder();
        for (Template.Segment segment : template.segments()) {
            if (segment instanceof Template.Segment.Literal literal) {
                text.append(literal.text());
            } else if (segment instanceof Template.Segment.Hole hole) {
                Image image = image(template.forms().getOrDefault(hole.name(), List.of()), template.locale(), turn);
                turn.told(image);
                text.append(template.medium() == Medium.SPEECH ? image.speech() : image.display());
            }
        }
        return text.toString();
    }

    private Image image(List<String> keys, Locale locale, TurnRecord turn) {
        for (int attempt = 0; attempt < 200; attempt++) {
            Shape shape = shape();
            Form any = FORMS.get(random.nextInt(FORMS.size()));
            // No policy may tell more of a number than its end.
            Form form = shape instanceof Shape.Identifier ? Form.MASKED : any;
            Optional<Image> image = rendering
                    .render(shape, form, locale, TODAY)
                    .filter(one -> keys.isEmpty() || keys.contains(one.key()));
            if (image.isPresent()) {
                turn.seen(DataClass.BALANCE, shape);
                return image.get();
            }
        }
        return new Image(Form.EXACT, "", "one", "1");
    }

    private Shape shape() {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> amount();
            case 3 -> new Shape.Name(NAMES.get(random.nextInt(NAMES.size())));
            case 4 -> new Shape.Day(TODAY.minusDays(random.nextInt(400)));
            default -> new Shape.Identifier(digits(20));
        };
    }

    private Shape.Amount amount() {
        long most = new long[] {10_000, 100_000, 1_000_000, 100_000_000}[random.nextInt(4)];
        String currency = List.of("EUR", "GBP", "USD").get(random.nextInt(3));
        return new Shape.Amount(Currency.getInstance(currency), random.nextLong(1, most), Shape.Side.HAVE);
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static Map<Currency, List<Long>> bands(Policy policy) {
        var bands = new HashMap<Currency, List<Long>>();
        policy.bands()
                .forEach((currency, edges) -> bands.put(
                        currency, new ArrayList<>(Arrays.stream(edges).boxed().toList())));
        return bands;
    }
}
