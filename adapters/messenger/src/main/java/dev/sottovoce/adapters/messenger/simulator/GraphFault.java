package dev.sottovoce.adapters.messenger.simulator;

/** What can be wrong with Meta's side. */
public enum GraphFault {
    /** The connection is closed without an answer; nothing was taken. */
    DOWN(0, ""),
    /** The answer does not come; the message was taken all the same. */
    SILENT(0, ""),
    /** Something is broken at Meta's; nobody knows whether the message was taken. */
    SERVER_ERROR(500, error(1, 99)),
    /** Too many calls. */
    THROTTLED(429, error(613, 0)),
    /** The customer wrote too long ago. */
    WINDOW_CLOSED(400, error(10, 2018278)),
    /** The Page's token is no longer good. */
    TOKEN_REFUSED(401, error(190, 0)),
    /** An answer that is none. */
    GARBAGE(200, "<html>\u0000");

    private final int status;
    private final String body;

    GraphFault(int status, String body) {
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }

    /** An error of the Graph API as Meta writes it, quoting what it should not. */
    static String error(int code, int detail) {
        return "{\"error\":{\"message\":\"(#" + code
                + ") Cannot send this message\",\"type\":\"OAuthException\",\"code\":" + code
                + (detail == 0 ? "" : ",\"error_subcode\":" + detail) + ",\"fbtrace_id\":\"AbCdEfGhIjK\"}}";
    }
}
