package dev.sottovoce.harness.proof;

import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.util.List;

/** One assistant at its wire: our channel, and the vendor's side that writes and signs real requests. */
interface Line {
    /** Ours. */
    Channel channel();

    /** The account of this seat belongs to that customer from now on. */
    void link(Seat seat, SubjectRef customer);

    /**
     * The request with which the vendor tells us what was said.
     *
     * @param begins whether it is the first of its conversation
     * @param before what the vendor got in the turn before, whose buttons can be tapped
     */
    RawRequest request(Seat seat, Saying saying, boolean begins, List<Captured> before);
}
