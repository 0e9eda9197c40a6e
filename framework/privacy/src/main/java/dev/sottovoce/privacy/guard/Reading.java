package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.guard.SchemaNode.Items;
import dev.sottovoce.privacy.guard.SchemaNode.Member;
import dev.sottovoce.privacy.guard.SchemaNode.Members;
import dev.sottovoce.privacy.guard.SchemaNode.Scalar;
import dev.sottovoce.privacy.guard.StrictJson.Spelling;
import dev.sottovoce.privacy.guard.StrictJson.Token;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One message read along its schema. */
final class Reading {
    private final Egress egress;
    private final WireSchema schema;
    private final Evidence evidence;
    private final Findings findings;
    private final Search search;
    /** The place that is being read, for what the reader of JSON refuses. */
    private String path = "";

    Reading(Egress egress, WireSchema schema, Evidence evidence, Findings findings, Search search) {
        this.egress = egress;
        this.schema = schema;
        this.evidence = evidence;
        this.findings = findings;
        this.search = search;
    }

    Verdict verdict() {
        line();
        headers();
        body();
        return findings.verdict();
    }

    private void line() {
        boolean isCall = schema.method().isPresent();
        if (isCall != egress.line().isPresent()) {
            findings.refuse("", TripCode.WRONG_LINE);
            return;
        }
        if (!isCall) {
            Finding status = schema.status().check(Token.NUMBER, Integer.toString(egress.status()), evidence);
            findings.add("status", status instanceof Finding.Refused ? Finding.refused(TripCode.WRONG_STATUS) : status);
        }
        egress.line().ifPresent(line -> {
            schema.method().ifPresent(rule -> leaf("method", rule, Token.STRING, line.method()));
            schema.url().ifPresent(rule -> leaf("url", rule, Token.STRING, line.url()));
        });
    }

    private void headers() {
        int last = -1;
        for (Map.Entry<String, String> header : egress.headers()) {
            Member listed = schema.headers().get(header.getKey());
            if (listed == null) {
                findings.refuse("header ?", TripCode.UNKNOWN_HEADER);
                search.leaf("header ?", header.getKey());
                search.leaf("header ?", header.getValue());
            } else if (listed.node() instanceof Scalar scalar) {
                String place = "header " + header.getKey();
                if (listed.position() <= last) {
                    findings.refuse(place, TripCode.HEADER_ORDER);
                }
                last = listed.position();
                leaf(place, scalar.rule(), Token.STRING, header.getValue());
            }
        }
    }

    private void body() {
        Optional<SchemaNode> root = schema.body();
        if (root.isEmpty()) {
            digits();
            return;
        }
        try {
            var json = new StrictJson(egress.body(), schema.maxBytes(), Spelling.CANONICAL);
            value(json, json.next(), root.get(), "");
            path = "";
            json.end();
        } catch (Unaccountable e) {
            findings.refuse(path, e.code());
            // What cannot be read as JSON may still hold something.
            search.leaf(path, new String(egress.body(), StandardCharsets.UTF_8));
        }
    }

    /** A body without a tree: nothing, or a few digits. */
    private void digits() {
        if (egress.body().length > schema.maxBytes()) {
            findings.refuse("", TripCode.TOO_LARGE);
        }
        for (byte c : egress.body()) {
            if (c < '0' || c > '9') {
                findings.refuse("", TripCode.NOT_LISTED);
                search.leaf("", new String(egress.body(), StandardCharsets.UTF_8));
                return;
            }
        }
    }

    private void value(StrictJson json, Token token, SchemaNode node, String place) {
        path = place;
        if (node instanceof Members object && token == Token.BEGIN_OBJECT) {
            members(json, object, place);
        } else if (node instanceof Items array && token == Token.BEGIN_ARRAY) {
            items(json, array, place);
        } else if (node instanceof Scalar scalar && token != Token.BEGIN_OBJECT && token != Token.BEGIN_ARRAY) {
            leaf(place, scalar.rule(), token, json.text());
        } else {
            findings.refuse(place, TripCode.WRONG_TYPE);
            searchAll(json, token, place);
        }
    }

    private void members(StrictJson json, Members object, String place) {
        boolean empty = true;
        int last = -1;
        while (json.next() == Token.KEY) {
            empty = false;
            String key = json.text();
            Member listed = object.members().get(key);
            if (listed == null && isEchoed(object, place, key)) {
                String child = place + "/" + Pointers.escaped(key);
                last = object.members().size();
                value(json, json.next(), object.echoed().orElseThrow(), child);
            } else if (listed == null) {
                path = place + "/?";
                findings.refuse(path, TripCode.UNKNOWN_KEY);
                search.leaf(path, key);
                searchAll(json, json.next(), path);
            } else {
                String child = place + "/" + Pointers.escaped(key);
                path = child;
                if (listed.position() < last) {
                    findings.refuse(child, TripCode.KEY_ORDER);
                }
                last = listed.position();
                value(json, json.next(), listed.node(), child);
            }
            path = place;
        }
        if (empty) {
            findings.add(
                    place,
                    object.mayBeEmpty() ? Finding.accounted("const") : Finding.refused(TripCode.EMPTY_CONTAINER));
        }
    }

    private boolean isEchoed(Members object, String place, String key) {
        return object.echoed().isPresent() && evidence.requestHasKey(place, key);
    }

    private void items(StrictJson json, Items array, String place) {
        int count = 0;
        for (Token token = json.next(); token != Token.END_ARRAY; token = json.next()) {
            value(json, token, array.item(), place + "/" + count++);
            path = place;
        }
        if (count < array.min() || count > array.max()) {
            findings.refuse(place, TripCode.WRONG_COUNT);
        } else if (count == 0) {
            findings.add(place, Finding.accounted("const"));
        }
    }

    private void leaf(String place, LeafRule rule, Token type, String text) {
        Finding finding;
        try {
            finding = rule.check(type, text, evidence);
        } catch (Unaccountable e) {
            finding = Finding.refused(e.code());
        }
        findings.add(place, finding);
        search(place, finding, text);
    }

    /** Constants, our handles and the vendor's own identifiers are compared, which is more than a search. */
    private void search(String place, Finding finding, String text) {
        String kind = finding instanceof Finding.Accounted accounted ? accounted.kind() : "";
        switch (kind) {
            case "const", "handle", "url", "length", "echo id" -> {
                // Exactly what the schema, the turn or the request says it is.
            }
            case "echo" -> search.echo(place, text);
            default -> search.leaf(place, text);
        }
    }

    /** Searches a value whose structure nobody knows, to its end. */
    private void searchAll(StrictJson json, Token first, String place) {
        int open = 0;
        Token token = first;
        while (true) {
            switch (token) {
                case BEGIN_OBJECT, BEGIN_ARRAY -> open++;
                case END_OBJECT, END_ARRAY -> open--;
                default -> search.leaf(place, json.text());
            }
            if (open == 0 && token != Token.KEY) {
                return;
            }
            token = json.next();
        }
    }
}
