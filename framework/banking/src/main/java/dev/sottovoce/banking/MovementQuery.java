package dev.sottovoce.banking;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which movements are asked for.
 *
 * @param account only this one; empty for all of the customer's
 * @param from first day, in the customer's time zone
 * @param to last day, included
 * @param merchant id of the bank's public list, such as {@code TESCO}
 * @param category id of the bank's public list, such as {@code GROCERIES}
 */
public record MovementQuery(
        Optional<AccountRef> account,
        LocalDate from,
        LocalDate to,
        Optional<String> merchant,
        Optional<String> category,
        Scope scope) {
    /** All movements of a period, on all accounts. */
    public static MovementQuery between(LocalDate from, LocalDate to, Scope scope) {
        return new MovementQuery(Optional.empty(), from, to, Optional.empty(), Optional.empty(), scope);
    }

    /** The same, on one account. */
    public MovementQuery on(AccountRef onlyThis) {
        return new MovementQuery(Optional.of(onlyThis), from, to, merchant, category, scope);
    }

    /** The same, at a merchant. */
    public MovementQuery at(String merchantId) {
        return new MovementQuery(account, from, to, Optional.of(merchantId), category, scope);
    }

    /** The same, in a category. */
    public MovementQuery in(String categoryId) {
        return new MovementQuery(account, from, to, merchant, Optional.of(categoryId), scope);
    }

    /** The same question over other movements. */
    public MovementQuery over(Scope other) {
        return new MovementQuery(account, from, to, merchant, category, other);
    }
}
