package dev.sottovoce.conversation.channel;

/**
 * How a repeated delivery is recognised.
 *
 * @param request keyed hash of the vendor's request id
 * @param bodySha256 lower-case hex; another body under the same id is refused
 */
public record ReplayKey(String request, String bodySha256) {}
