package dev.sottovoce.privacy.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one kind of message to a vendor may contain: a list of paths and headers, each with the kind of its
 * leaf. Keys and headers stand in a message in the order of the schema; none has to be there.
 *
 * <pre>{@code
 * wire alexa-response 1       body json max 24576       # or: body digits max 20, or: body none
 * status                      const 200                 # the default
 * /version                    const "1.0"
 * /sessionAttributes/h        handle
 * /response/outputSpeech/ssml ssml speech tags speak,p,s,break[time=200ms|400ms]
 * /response/directives[0..1]/type          const "Dialog.ElicitSlot"
 * /response/directives[]/slotToElicit      const @slots
 * /response/directives[]/slots/@slots/name const @slots
 * header content-type         const "application/json;charset=UTF-8"
 * header content-length       length
 * }</pre>
 *
 * <p>Leaf kinds:
 *
 * <ul>
 *   <li>{@code const JSON…}: one of these scalars, or {@code @list} for the strings of a closed list; {@code const {}}
 *       beside paths below it says that the object may be empty; {@code body const {}} says so of the whole
 *   <li>{@code text speech|display [no-holes]}: messages of the turn, one after the other; {@code no-holes}: only such
 *       as have no hole, or any one text of the catalogue without holes, alone
 *   <li>{@code ssml speech|display [no-holes] [tags LIST]}: the same with markup; by default {@code speak} only. A tag
 *       has all its listed attributes: {@code say-as[interpret-as=date;format=dmy|mdy]}
 *   <li>{@code text … or @list}: such a text, or one of these constants
 *   <li>{@code handle}: 31 letters that live in this turn
 *   <li>{@code url BASE…}: a constant address followed by a handle
 *   <li>{@code echo POINTER [id] [after "TEXT"]}: what the vendor sent there in this request; {@code id} for its own
 *       identifiers
 *   <li>{@code length}: the number of bytes of the body
 *   <li>{@code agent}: text of an employee that the gate let out
 * </ul>
 *
 * <p>A body of {@code digits} is one decimal number or empty, such as the challenge of a vendor that asks whether an
 * address is ours.
 *
 * <p>The path {@code /sessionInfo/parameters/*} stands for every key that is not listed there and that the request
 * being answered has at this very path; below it stands a constant. So {@code const null} takes back what the vendor
 * holds, and nothing else can be said.
 *
 * <p>A call has the lines {@code method KIND…} and {@code url KIND…}, a reply has neither.
 */
public final class WireSchema {
    private final String name;
    private final int maxBytes;
    private final Optional<SchemaNode> body;
    private final Map<String, SchemaNode.Member> headers;
    private final LeafRule status;
    private final Optional<LeafRule> method;
    private final Optional<LeafRule> url;

    WireSchema(
            String name,
            int maxBytes,
            Optional<SchemaNode> body,
            Map<String, SchemaNode.Member> headers,
            LeafRule status,
            Optional<LeafRule> method,
            Optional<LeafRule> url) {
        this.name = name;
        this.maxBytes = maxBytes;
        this.body = body;
        this.headers = Map.copyOf(headers);
        this.status = status;
        this.method = method;
        this.url = url;
    }

    /**
     * Reads a schema that refers to no lists.
     *
     * @throws IllegalArgumentException naming the line that is wrong, ambiguous or can never be reached
     */
    public static WireSchema parse(String text) {
        return parse(text, Map.of());
    }

    /**
     * Reads a schema.
     *
     * @param lists closed lists by the names that follow {@code @} in the schema: slot names of the catalogue, or one
     *     configured secret
     * @throws IllegalArgumentException naming the line that is wrong, ambiguous or can never be reached
     */
    public static WireSchema parse(String text, Map<String, List<String>> lists) {
        return new SchemaReader(lists).read(text);
    }

    /** Name and version, such as {@code alexa-response 1}. */
    public String name() {
        return name;
    }

    /** The longest body in bytes; 0 when there is none. */
    int maxBytes() {
        return maxBytes;
    }

    /** What may stand in the body; empty when there is none, or digits only. */
    Optional<SchemaNode> body() {
        return body;
    }

    Map<String, SchemaNode.Member> headers() {
        return headers;
    }

    LeafRule status() {
        return status;
    }

    /** Only of calls. */
    Optional<LeafRule> method() {
        return method;
    }

    /** Only of calls. */
    Optional<LeafRule> url() {
        return url;
    }

    @Override
    public String toString() {
        return "[wire schema " + name + "]";
    }
}
