package dev.sottovoce.runtime.sharing;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.ledger.ToldText;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.runtime.html.Texts;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The decisions and the ledger's entries of one customer, as files. */
public final class Exports implements Exporting {
    private static final int MOST = 100_000;

    private final ConsentStore consents;
    private final DisclosureStore ledger;
    private final Clock clock;

    /** Files of these stores. */
    public Exports(ConsentStore consents, DisclosureStore ledger, Clock clock) {
        this.consents = consents;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Future<Buffer> export(SubjectRef customer, Format format, Locale language) {
        return Future.fromCompletionStage(consents.events(customer))
                .compose(decisions -> Future.fromCompletionStage(ledger.history(customer, MOST))
                        .map(told -> switch (format) {
                            case JSON -> json(decisions, told).toBuffer();
                            case JSON_LD -> linked(decisions, told).toBuffer();
                            case TEXT -> Buffer.buffer(text(decisions, told, language));
                        }));
    }

    private JsonObject json(List<ConsentEvent> decisions, List<Disclosed> told) {
        return new JsonObject()
                .put("schema", "sottovoce-export/1")
                .put("made", clock.instant().toString())
                .put(
                        "decisions",
                        new JsonArray(decisions.stream().map(Exports::decision).toList()))
                .put("entries", new JsonArray(told.stream().map(Exports::entry).toList()));
    }

    private static JsonObject decision(ConsentEvent event) {
        return new JsonObject()
                .put("record", event.record())
                .put("vendor", event.vendor())
                .put("type", event.type().name())
                .put("method", event.method().name())
                .put("time", event.time().toString())
                .put("everything", event.everything())
                .put("notice", event.notice())
                .put(
                        "grants",
                        new JsonArray(event.grants().stream()
                                .map(grant -> new JsonObject()
                                        .put("class", grant.dataClass().id())
                                        .put("most", grant.most().word())
                                        .put("surfaces", surfaces(grant.surfaces()))
                                        .put("purpose", grant.purpose())
                                        .put("until", grant.until().toString()))
                                .toList()));
    }

    private static JsonObject entry(Disclosed entry) {
        var json = new JsonObject()
                .put("seq", entry.seq())
                .put("kind", entry.kind().name())
                .put("time", entry.time().toString())
                .put("vendor", entry.vendor())
                .put("surfaces", surfaces(entry.surfaces()))
                .put("classes", new JsonArray(entry.classes()))
                .put("form", entry.form())
                .put("void", entry.voided());
        entry.told().map(ToldText::display).ifPresent(words -> json.put("told", words));
        return json;
    }

    /** Terms of the Data Privacy Vocabulary: https://w3id.org/dpv. */
    private JsonObject linked(List<ConsentEvent> decisions, List<Disclosed> told) {
        var graph = new JsonArray();
        decisions.forEach(event -> graph.add(decision(event)
                .put("@id", "urn:sottovoce:consent:" + event.record())
                .put("@type", "dpv:ConsentRecord")
                .put("dpv:hasConsentStatus", status(event))
                .put("dpv:hasRecipientThirdParty", event.vendor())));
        told.forEach(entry -> graph.add(entry(entry)
                .put("@id", "urn:sottovoce:disclosure:" + entry.seq())
                .put("@type", "dpv:Disclose")
                .put("dpv:hasRecipientThirdParty", entry.vendor())));
        return new JsonObject()
                .put(
                        "@context",
                        new JsonObject()
                                .put("dpv", "https://w3id.org/dpv#")
                                .put("@vocab", "https://sottovoce.dev/export#"))
                .put("dcterms:created", clock.instant().toString())
                .put("@graph", graph);
    }

    private static String status(ConsentEvent event) {
        return switch (event.type()) {
            case GIVEN -> "dpv:ConsentGiven";
            case REFUSED -> "dpv:ConsentRefused";
            case WITHDRAWN -> "dpv:ConsentWithdrawn";
            case EXPIRED -> "dpv:ConsentExpired";
            case REAFFIRMED -> "dpv:RenewedConsentGiven";
        };
    }

    private String text(List<ConsentEvent> decisions, List<Disclosed> told, Locale language) {
        var words = new Wording(Texts.of(language), clock.getZone());
        var lines = new StringBuilder();
        lines.append(words.say("export.title")).append("\n\n");
        lines.append(words.say("export.decisions")).append('\n');
        decisions.forEach(event -> lines.append("- ")
                .append(words.minute(event.time()))
                .append(": ")
                .append(event.vendor())
                .append(", ")
                .append(words.say("export.type." + event.type().name().toLowerCase(Locale.ROOT)))
                .append(event.grants().stream()
                        .map(grant -> words.dataClass(grant.dataClass().id()) + " ("
                                + words.form(grant.most().word()) + ")")
                        .collect(Collectors.joining(", ", event.grants().isEmpty() ? "" : ": ", "")))
                .append('\n'));
        lines.append('\n').append(words.say("export.told")).append('\n');
        told.stream()
                .filter(entry -> entry.kind() == Disclosure.Kind.TOLD && !entry.voided())
                .forEach(entry -> lines.append("- ")
                        .append(words.minute(entry.time()))
                        .append(": ")
                        .append(entry.vendor())
                        .append(", ")
                        .append(entry.classes().stream()
                                .map(words::dataClass)
                                .distinct()
                                .collect(Collectors.joining(", ")))
                        .append(", ")
                        .append(words.form(entry.form()))
                        .append(entry.told().map(said -> ": " + said.display()).orElse(""))
                        .append('\n'));
        return lines.toString();
    }

    private static JsonArray surfaces(Set<Surface> surfaces) {
        return new JsonArray(surfaces.stream().sorted().map(Surface::word).toList());
    }
}
