package dev.sottovoce.runtime.link;

import dev.sottovoce.runtime.config.VendorClient;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A vendor's wish that one of its customers link the bank.
 *
 * @param redirect where the code goes; one of the client's own addresses
 * @param state the vendor's, given back unchanged
 * @param challenge the S256 code challenge
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1">RFC 6749, authorization request</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7636#section-4.3">RFC 7636, code challenge</a>
 */
record AuthorizationRequest(VendorClient client, String redirect, Optional<String> state, Optional<String> challenge) {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int MAX_STATE = 2000;

    /** What becomes of a request. */
    sealed interface Read {
        /** It can be shown to the customer. */
        record Valid(AuthorizationRequest request) implements Read {}

        /** Wrong, and the vendor may know why. */
        record TellVendor(AuthorizationRequest request, String error) implements Read {}

        /** Wrong in a way that forbids to send anybody anywhere. */
        record StayHere() implements Read {}
    }

    static Read read(MultiMap query, List<VendorClient> clients) {
        var client = single(query, "client_id")
                .flatMap(id -> clients.stream().filter(c -> c.id().equals(id)).findFirst());
        var redirect = single(query, "redirect_uri")
                .filter(address ->
                        client.map(c -> c.redirects().contains(address)).orElse(false));
        if (client.isEmpty() || redirect.isEmpty()) {
            return new Read.StayHere();
        }
        var request = new AuthorizationRequest(
                client.get(), redirect.get(), single(query, "state"), single(query, "code_challenge"));
        return request.error(query)
                .<Read>map(error -> new Read.TellVendor(request.withoutLongState(), error))
                .orElseGet(() -> new Read.Valid(request));
    }

    private Optional<String> error(MultiMap query) {
        var type = single(query, "response_type");
        if (type.isEmpty()
                || query.names().stream().anyMatch(name -> query.getAll(name).size() > 1)) {
            return Optional.of("invalid_request");
        }
        if (!type.get().equals("code")) {
            return Optional.of("unsupported_response_type");
        }
        if (state.map(String::length).orElse(0) > MAX_STATE) {
            return Optional.of("invalid_request");
        }
        var method = single(query, "code_challenge_method");
        boolean plain = challenge.isPresent() && !method.equals(Optional.of("S256"));
        boolean malformed =
                challenge.isPresent() && !CHALLENGE.matcher(challenge.get()).matches();
        boolean missing = challenge.isEmpty() && (client.pkceRequired() || method.isPresent());
        return plain || malformed || missing ? Optional.of("invalid_request") : Optional.empty();
    }

    private AuthorizationRequest withoutLongState() {
        return new AuthorizationRequest(client, redirect, state.filter(text -> text.length() <= MAX_STATE), challenge);
    }

    private static Optional<String> single(MultiMap parameters, String name) {
        var values = parameters.getAll(name);
        return values.size() == 1 && !values.get(0).isEmpty() ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** No part of it is for logs. */
    @Override
    public String toString() {
        return "[authorization request]";
    }
}
