package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.ledger.CustomerKey;
import dev.sottovoce.privacy.ledger.KeyVault;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.util.Collection;
import java.util.List;

/** Keys that are not in the database. */
record FixedKeys(KeyVault vault) implements LedgerKeys {
    @Override
    public Prepared prepare(Sql sql, Collection<SubjectRef> subjects, String quarter) {
        return new Prepared() {
            @Override
            public CustomerKey of(SubjectRef subject) {
                return vault.key(subject, quarter);
            }

            @Override
            public void committed() {
                // The vault has them in any case.
            }
        };
    }

    @Override
    public List<CustomerKey> living(Sql sql, SubjectRef subject) {
        return vault.living(subject);
    }
}
