package dev.sottovoce.app;

import static dev.sottovoce.app.Demonstration.open;
import static dev.sottovoce.app.Demonstration.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.app.chromium.Chromium;
import dev.sottovoce.app.chromium.Tab;
import dev.sottovoce.conversation.channel.Simulator;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer's whole way over the bank's own pages, in a real browser on a telephone's screen. */
class BankPagesInChromiumTest {
    private static final int PHONE = 420;
    private static final String OF_ALL = "input[name='share.balances'][value='nothing']";

    /**
     * Labels that are not read, controls without a name, text too faint (WCAG 2.2, 1.4.3), pages that scroll sideways.
     */
    private static final String FAULTS = """
            (() => {
              const faults = [];
              if (document.documentElement.scrollWidth > innerWidth) faults.push('scrolls sideways');
              if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
              if (!document.title) faults.push('no title');
              document.querySelectorAll('input:not([type=hidden]), select').forEach(e => {
                if (!e.labels || e.labels.length === 0) faults.push('no label for ' + e.name);
              });
              const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
              if (new Set(ids).size !== ids.length) faults.push('an id stands twice');
              const rgb = text => text.match(/[\\d.]+/g).map(Number);
              const light = c => { const [r, g, b] = c.slice(0, 3).map(v => { v /= 255;
                return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              const paper = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
                if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
              document.querySelectorAll('body *').forEach(e => {
                if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) return;
                const a = light(rgb(getComputedStyle(e).color)), b = light(paper(e));
                if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) faults.push('faint: ' + e.textContent.trim());
              });
              document.querySelectorAll('button, input:not([type=hidden]), select').forEach(e => {
                const r = (e.closest('label') || e).getBoundingClientRect();
                if (r.height < 24) faults.push('too small to hit: ' + (e.name || e.textContent));
              });
              return faults.join('; ');
            })()""";

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private Optional<Chromium> chromium = Optional.empty();

    private enum Reader {
        ANNA("anna", Locale.UK, "Europe/London", false),
        CARMEN("carmen", Locale.forLanguageTag("es-ES"), "Europe/Madrid", true);

        private final String name;
        private final Locale locale;
        private final String zone;
        private final boolean dark;

        Reader(String name, Locale locale, String zone, boolean dark) {
            this.name = name;
            this.locale = locale;
            this.zone = zone;
            this.dark = dark;
        }

        String in(String english, String spanish) {
            return locale.getLanguage().equals("es") ? spanish : english;
        }
    }

    @BeforeEach
    void start() throws IOException {
        Optional<Path> program = Chromium.program();
        if (program.isEmpty()) {
            System.out.println("No Chromium on the path and none in SOTTOVOCE_CHROMIUM: the pages were not looked at.");
        }
        Assumptions.assumeTrue(program.isPresent(), "no Chromium");
        chromium = Optional.of(Chromium.start(vertx, program.get(), data.resolve("profile")));
    }

    @AfterEach
    void stop() {
        chromium.ifPresent(Chromium::close);
        Demonstration.await(vertx.close());
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_sees_and_changes_what_is_shared_reads_finishes_takes_away_and_erases(Reader reader) {
        try (var demo = Demonstration.start(vertx, data, ZoneId.of(reader.zone))) {
            Simulator alexa =
                    demo.seat("alexa", new Customer(reader.name, reader.locale, "default", "private", "recognised", 1));
            Tab tab = chromium.orElseThrow()
                    .tab(PHONE)
                    .reading(reader.locale.toLanguageTag(), reader.dark)
                    .withoutScripts();
            assertThat(open(alexa).speech()).isNotEmpty();
            assertThat(balance(alexa, reader)).contains(reader.in("about", "unos"));

            signIn(demo, tab, reader);
            whatWasTold(tab, reader);
            shareNoBalances(tab, reader);
            assertThat(balance(alexa, reader)).contains(reader.in("You'll find it", "Lo encontrará"));

            reveal(demo, tab, reader);
            finish(tab, reader);
            takeAwayAndErase(demo, tab, reader);
            assertThat(say(alexa, reader.in("what's my balance", "cuánto dinero tengo"))
                            .linkCard())
                    .isTrue();
        }
    }

    private static String balance(Simulator alexa, Reader reader) {
        assertThat(say(alexa, reader.in("what's my balance", "cuánto dinero tengo"))
                        .microphoneOpen())
                .isTrue();
        return say(alexa, reader.in("current", "diario")).speech();
    }

    private static void signIn(Demonstration demo, Tab tab, Reader reader) {
        tab.open(demo.at("/privacy"));
        assertThat(tab.result("document.documentElement.lang")).isEqualTo(reader.locale.getLanguage());
        look(tab, reader, "1-sign-in");
        tab.type("#name", reader.name);
        tab.press("Tab");
        tab.type("#password", "demo-" + reader.name);
        tab.enter();
        look(tab, reader, "2-privacy");
        assertThat(tab.text())
                .contains("Amazon", "Google", reader.in("Rounded", "Redondeado"), reader.in("Was told", "Se le contó"));
    }

    private static void whatWasTold(Tab tab, Reader reader) {
        tab.follow("a[href='/privacy/amazon/told']");
        look(tab, reader, "3-told");
        assertThat(tab.text()).contains(reader.in("a balance, rounded", "un saldo, redondeado"));
        tab.follow("nav a:last-of-type");
    }

    private static void shareNoBalances(Tab tab, Reader reader) {
        assertThat(tab.result("document.querySelector(\"input[value='rounded'][name='share.balances']\").checked"))
                .isEqualTo("true");
        look(tab, reader, "4-vendor");
        tab.click(OF_ALL);
        tab.follow("button[value='save']");
        look(tab, reader, "5-saved");
        assertThat(tab.text()).contains(reader.in("Saved.", "Guardado."));
        assertThat(tab.result("document.querySelector(\"" + OF_ALL + "\").checked"))
                .isEqualTo("true");
    }

    private static void reveal(Demonstration demo, Tab tab, Reader reader) {
        tab.open(demo.at("/phone/" + reader.name));
        look(tab, reader, "6-phone");
        tab.follow("#pushes li:first-child a[href^='/s/']");
        look(tab, reader, "7-before-reveal");
        assertThat(tab.text()).doesNotContainPattern("[£€]");
        tab.focus("button.main");
        tab.enter();
        look(tab, reader, "8-revealed");
        assertThat(tab.text()).containsPattern(reader.in("£[\\d,]+\\.\\d\\d", "[\\d.]+,\\d\\d.€"));
    }

    private static void finish(Tab tab, Reader reader) {
        tab.follow("a[href^='/continue/']");
        look(tab, reader, "9-continue");
        tab.click("input[name='slot.account'][value='2']");
        tab.follow("button[type=submit]");
        look(tab, reader, "10-finished");
        assertThat(tab.text())
                .containsPattern(reader.in(
                        "£[\\d,]+\\.\\d\\d in your savings account", "[\\d.]+,\\d\\d.€ en la cuenta de ahorro"));
    }

    private static void takeAwayAndErase(Demonstration demo, Tab tab, Reader reader) {
        tab.open(demo.at("/privacy"));
        assertThat(tab.result("fetch('/privacy/export.txt').then(file => file.text())"))
                .contains("amazon", reader.in("a balance, rounded", "un saldo, redondeado"));
        tab.follow("a[href='/privacy/erase']");
        look(tab, reader, "11-erase");
        tab.follow("form[action='/privacy/erase/sure'] button");
        look(tab, reader, "12-sure");
        tab.follow("form[action='/privacy/erase'] button");
        look(tab, reader, "13-erased");
        assertThat(tab.text()).contains(reader.in("It is erased.", "Está borrado."));
    }

    /** Checks what every page has to be, with the keyboard too, and keeps a picture. */
    private static void look(Tab tab, Reader reader, String name) {
        assertThat(tab.result(FAULTS)).as(name).isEmpty();
        int stops = Integer.parseInt(
                tab.result("document.querySelectorAll('a[href], button, select, input:not([type=hidden])').length"));
        for (int i = 0; i < Math.min(stops, 8); i++) {
            tab.press("Tab");
            assertThat(tab.result("(s => document.activeElement === document.body ||"
                            + " (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2))"
                            + "(getComputedStyle(document.activeElement))"))
                    .as("the focus is seen on " + name)
                    .isEqualTo("true");
        }
        tab.picture(Path.of("target", "pages", reader.name + "-" + name + ".png"));
    }
}
