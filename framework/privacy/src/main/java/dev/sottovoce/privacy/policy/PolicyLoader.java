package dev.sottovoce.privacy.policy;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.Surface;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a policy file and refuses it, with everything that is wrong with it, unless it means what it says. */
public final class PolicyLoader {
    private static final Set<String> SECTIONS = Set.of(
            "sottovoce-policy",
            "bank",
            "first-party",
            "assurance",
            "defaults",
            "consent",
            "room",
            "vendors",
            "rules",
            "never-told",
            "rounding",
            "bands",
            "retention");

    private static final Pattern BANK = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final Problems problems = new Problems();
    private final Node file;
    private final ClassNames classes = new ClassNames();

    private PolicyLoader(Map<String, Object> tree) {
        file = Node.root(tree, problems);
    }

    /**
     * Reads a policy.
     *
     * @param tree the file as nested maps, lists, texts, whole numbers and booleans
     * @throws PolicyException with every error at once
     */
    public static Policy load(Map<String, Object> tree) {
        return new PolicyLoader(tree).read();
    }

    private Policy read() {
        file.keys(SECTIONS, Set.of("classes"));
        file.child("sottovoce-policy").ifPresent(version -> version.wants(1));
        file.child("classes").ifPresent(section -> new ClassReader(classes, problems).read(section));
        file.child("assurance").ifPresent(this::assurance);
        var vendors = file.child("vendors")
                .map(section -> new VendorReader(problems).read(section))
                .orElse(Map.of());
        var rules = new RuleReader(classes, vendors, problems);
        file.child("rules").ifPresent(rules::read);
        var neverTold = file.child("never-told").map(this::neverTold).orElse(Set.of());
        var figures = new FigureReader(problems);
        var model = new PolicyModel(
                file.child("bank")
                        .flatMap(node -> node.named(BANK, "demo-bank"))
                        .orElse(""),
                Map.copyOf(classes.all()),
                file.child("first-party")
                        .map(this::firstParty)
                        .orElse(new FirstPartyPage(URI.create(""), Duration.ZERO, false)),
                file.child("defaults").map(this::offer).orElse(Form.FIRST_PARTY),
                file.child("consent").map(this::consent).orElse(new ConsentTerms(Period.ZERO, Map.of())),
                file.child("room").map(this::room).orElse(Map.of()),
                vendors,
                rules.read(),
                neverTold,
                file.child("rounding").map(figures::significant).orElse(1),
                file.child("bands").map(figures::bands).orElse(Map.of()),
                file.child("retention").map(this::retention).orElse(new Retention(Period.ZERO, Period.ZERO)));
        new PolicyCheck(model, rules, problems).check();
        if (!problems.all().isEmpty()) {
            throw new PolicyException(problems.all());
        }
        return new Policy(model);
    }

    /** The ladder is the code's; the file repeats it so that its rules can be read without the code. */
    private void assurance(Node list) {
        var ladder = Arrays.stream(Assurance.values()).map(Assurance::word).toList();
        var written =
                list.items().stream().flatMap(item -> item.text().stream()).toList();
        if (!written.equals(ladder)) {
            list.problem("must be [" + String.join(", ", ladder) + "]");
        }
    }

    private FirstPartyPage firstParty(Node section) {
        section.keys(Set.of("page", "ttl", "push"), Set.of());
        return new FirstPartyPage(
                section.child("page").flatMap(this::page).orElse(URI.create("")),
                section.child("ttl").flatMap(this::ttl).orElse(Duration.ZERO),
                section.child("push").flatMap(Node::flag).orElse(false));
    }

    private Optional<URI> page(Node node) {
        var page = node.parsed(URI::create, "https://bank.example/s/");
        if (page.isPresent()
                && !(page.get().isAbsolute() && page.get().toString().endsWith("/"))) {
            node.problem("must be an address that ends in a slash, such as https://bank.example/s/");
        }
        return page;
    }

    private Optional<Duration> ttl(Node node) {
        var ttl = node.parsed(Duration::parse, "PT5M");
        if (ttl.isPresent() && (ttl.get().isNegative() || ttl.get().isZero())) {
            node.problem("must be longer than nothing, such as PT5M");
        }
        return ttl;
    }

    private Form offer(Node section) {
        section.keys(Set.of("offer"), Set.of());
        return section.child("offer")
                .flatMap(node -> node.word("default", Words.AT_HOME))
                .orElse(Form.FIRST_PARTY);
    }

    private ConsentTerms consent(Node section) {
        section.keys(Set.of("without", "raise", "expires"), Set.of("proposed"));
        // Said in the file for its readers; refusing to share must cost no service, so neither can be set otherwise.
        section.child("without").ifPresent(node -> node.wants(Form.FIRST_PARTY.word()));
        section.child("raise").ifPresent(node -> node.wants("page"));
        return new ConsentTerms(
                section.child("expires").flatMap(this::period).orElse(Period.ZERO),
                section.child("proposed").map(this::proposed).orElse(Map.of()));
    }

    private Map<DataClass, Map<Surface, Form>> proposed(Node section) {
        var proposed = new HashMap<DataClass, Map<Surface, Form>>();
        section.entries().forEach((id, node) -> {
            var dataClass = classes.find(id);
            if (dataClass.isEmpty()) {
                problems.unknown(node.place(), "class", id, classes.all().keySet());
                return;
            }
            proposed.put(dataClass.get(), proposed(dataClass.get(), node));
        });
        return proposed;
    }

    private Map<Surface, Form> proposed(DataClass dataClass, Node section) {
        var forms = new EnumMap<Surface, Form>(Surface.class);
        section.entries().forEach((word, node) -> {
            var surface = Optional.ofNullable(Words.SURFACES.get(word));
            if (surface.isEmpty()) {
                problems.unknown(node.place(), "surface", word, Words.SURFACES.keySet());
            }
            var form = node.word("form", Words.FORMS);
            form.flatMap(f -> RuleReader.misfit(f, dataClass, true)).ifPresent(node::problem);
            surface.ifPresent(s -> form.ifPresent(f -> forms.put(s, f)));
        });
        return forms;
    }

    private Map<Room, Form> room(Node section) {
        section.keys(Words.ROOMS.keySet(), Set.of());
        var caps = new EnumMap<Room, Form>(Room.class);
        Form before = Form.EXACT;
        for (Room room : Room.values()) {
            var node = section.child(room.word());
            var form = node.flatMap(n -> n.word("form", Words.FORMS)).orElse(before);
            Form most = before;
            if (form.level() > before.level()) {
                node.ifPresent(
                        n -> n.problem("allows more than the more private room before it; write " + most + " or less"));
            }
            caps.put(room, form);
            before = form;
        }
        return caps;
    }

    private Set<DataClass> neverTold(Node list) {
        var never = new LinkedHashSet<DataClass>();
        for (Node node : list.items()) {
            node.text().ifPresent(word -> never.addAll(classes.named(word, node, problems)));
        }
        return never;
    }

    private Retention retention(Node section) {
        section.keys(Set.of("disclosures", "consents"), Set.of());
        return new Retention(
                section.child("disclosures").flatMap(this::period).orElse(Period.ZERO),
                section.child("consents").flatMap(this::period).orElse(Period.ZERO));
    }

    private Optional<Period> period(Node node) {
        var period = node.parsed(Period::parse, "P1Y");
        if (period.isPresent() && (period.get().isNegative() || period.get().isZero())) {
            node.problem("must be longer than nothing, such as P1Y");
        }
        return period;
    }
}
