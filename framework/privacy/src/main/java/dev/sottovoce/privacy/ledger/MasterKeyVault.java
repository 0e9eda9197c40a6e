package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.turn.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keys that are derived from one secret and so cannot be destroyed one by one: for tests. */
public final class MasterKeyVault implements KeyVault {
    private final byte[] master;
    private final ConcurrentMap<SubjectRef, ConcurrentMap<String, CustomerKey>> given = new ConcurrentHashMap<>();

    /**
     * Over a secret.
     *
     * @param master at least 32 random bytes
     */
    public MasterKeyVault(byte[] master) {
        if (master.length < 32) {
            throw new IllegalArgumentException("the ledger's secret needs at least 32 random bytes");
        }
        this.master = master.clone();
    }

    @Override
    public CustomerKey key(SubjectRef subject, String quarter) {
        return given.computeIfAbsent(subject, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(quarter, any -> CustomerKey.of(secret(subject, quarter), subject));
    }

    @Override
    public List<CustomerKey> living(SubjectRef subject) {
        return given.getOrDefault(subject, new ConcurrentHashMap<>()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private byte[] secret(SubjectRef subject, String quarter) {
        return Crypto.hmac(master, (quarter + "\0" + subject.value()).getBytes(StandardCharsets.UTF_8));
    }
}
