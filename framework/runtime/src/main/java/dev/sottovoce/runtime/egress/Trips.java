package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.privacy.guard.Verdict;
import dev.sottovoce.runtime.log.Arg;
import dev.sottovoce.runtime.log.Line;
import dev.sottovoce.runtime.log.Log;

/** Says and counts where the guard tripped. */
final class Trips {
    private final DoorParts parts;
    private final Log log = new Log("sottovoce.turn");

    Trips(DoorParts parts) {
        this.parts = parts;
    }

    void report(Channel channel, Verdict.Tripped tripped) {
        parts.meters().tripped(channel.profile());
        tripped.reasons()
                .forEach(reason -> log.warn(
                        Line.GUARD_TRIPPED,
                        Arg.channel(channel.profile()),
                        Arg.of("stage", reason.stage()),
                        Arg.of("code", reason.code()),
                        Arg.place("path", parts.explains() ? reason.path() : "?"),
                        Arg.place(
                                "message",
                                parts.explains() ? reason.messageKey().orElse("?") : "?"),
                        Arg.fix(reason.code())));
    }
}
