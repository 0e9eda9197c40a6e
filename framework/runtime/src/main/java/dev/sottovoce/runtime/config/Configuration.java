package dev.sottovoce.runtime.config;

import dev.sottovoce.runtime.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be configured, checked and complete.
 *
 * @param main where vendors and customers connect
 * @param management where operators connect
 * @param publicUrl under which vendors and customers reach {@code main}, without a slash at the end
 * @param data the directory of our files
 * @param databaseUrl JDBC
 * @param policy the policy file; empty for the built-in one
 * @param clock the instant at which the clock stands at start; empty for the real one
 * @param stopPatience how long turns in flight may take after a stop
 */
public record Configuration(
        Environment environment,
        GuardMode guard,
        Listen main,
        Listen management,
        URI publicUrl,
        Path data,
        String databaseUrl,
        Optional<Path> policy,
        Keys keys,
        LedgerSettings ledger,
        Demo demo,
        Optional<Instant> clock,
        Duration stopPatience,
        List<VendorClient> clients,
        List<ChannelSettings> channels,
        List<String> egressOrigins) {
    public Configuration {
        clients = List.copyOf(clients);
        channels = List.copyOf(channels);
        egressOrigins = List.copyOf(egressOrigins);
    }

    /** An address to listen on; port 0 takes any free one. */
    public record Listen(String host, int port) {}

    /**
     * Keys of ours.
     *
     * @param store seals rows that must not be readable at rest
     * @param pseudonyms makes vendors' user ids into pseudonyms
     */
    public record Keys(Secret store, Secret pseudonyms) {}

    /** Parts that exist for trying out only. */
    public record Demo(boolean bank, boolean signIn, boolean console, boolean faults) {}

    /** A channel's settings; empty when it is not configured. */
    public Optional<ChannelSettings> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    /** Whether the public address is this machine only, where http and cookies without {@code Secure} will do. */
    public boolean isLoopback() {
        return isLoopback(publicUrl.getHost());
    }

    static boolean isLoopback(String host) {
        return List.of("localhost", "127.0.0.1", "[::1]", "::1").contains(host);
    }
}
