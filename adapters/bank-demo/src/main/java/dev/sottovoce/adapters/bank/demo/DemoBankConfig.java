package dev.sottovoce.adapters.bank.demo;

import dev.sottovoce.banking.Capability;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a demo bank is made.
 *
 * @param url JDBC address of its books: H2 ({@code jdbc:h2:file:…}, {@code jdbc:h2:mem:NAME}) or PostgreSQL
 * @param clock says which day it is
 * @param seed decides every value; two neighbouring seeds give two worlds of one structure that share no value
 * @param capabilities what the bank can do
 */
public record DemoBankConfig(String url, Clock clock, long seed, Set<Capability> capabilities) {
    /** The seed of the world that the documentation shows. */
    public static final long DEFAULT_SEED = 1;

    public DemoBankConfig {
        capabilities = Set.copyOf(capabilities);
    }

    /** A bank that can do everything. */
    public static DemoBankConfig at(String url, Clock clock, long seed) {
        return new DemoBankConfig(url, clock, seed, EnumSet.allOf(Capability.class));
    }

    /**
     * A bank that is forgotten when it is closed.
     *
     * @param name a word; two banks of a name share their books
     */
    public static DemoBankConfig inMemory(String name, Clock clock, long seed) {
        return at("jdbc:h2:mem:" + name, clock, seed);
    }

    /** The same bank, less able. */
    public DemoBankConfig with(Set<Capability> only) {
        return new DemoBankConfig(url, clock, seed, only);
    }
}
