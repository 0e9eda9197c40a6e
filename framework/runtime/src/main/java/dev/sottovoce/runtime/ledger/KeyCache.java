package dev.sottovoce.runtime.ledger;

import dev.sottovoce.privacy.ledger.CustomerKey;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys in use, at most ten thousand. It is emptied as soon as one sees that keys were destroyed. */
final class KeyCache {
    private static final int MOST = 10_000;

    private final Map<String, CustomerKey> keys = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CustomerKey> eldest) {
            return size() > MOST;
        }
    };
    private long erasures = -1;

    synchronized Map<SubjectRef, CustomerKey> known(long erasuresNow, String quarter, Collection<SubjectRef> subjects) {
        if (erasuresNow > erasures) {
            keys.clear();
            erasures = erasuresNow;
        }
        var known = new HashMap<SubjectRef, CustomerKey>();
        for (SubjectRef subject : subjects) {
            CustomerKey key = keys.get(name(subject, quarter));
            if (key != null) {
                known.put(subject, key);
            }
        }
        return known;
    }

    /** What was read before somebody destroyed keys is not remembered after it. */
    synchronized void remember(long erasuresThen, String quarter, Map<SubjectRef, CustomerKey> fresh) {
        if (erasuresThen == erasures) {
            fresh.forEach((subject, key) -> keys.put(name(subject, quarter), key));
        }
    }

    private static String name(SubjectRef subject, String quarter) {
        return quarter + "\u0000" + subject.value();
    }
}
