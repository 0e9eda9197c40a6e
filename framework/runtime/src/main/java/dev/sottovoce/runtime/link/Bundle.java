package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.form.DataClass;
import java.util.List;
import java.util.Locale;

/** What people can choose about, in words that they use; a record of consent holds the classes behind it. */
public enum Bundle {
    /** Which accounts there are. */
    ACCOUNTS,
    /** How much is in them. */
    BALANCES,
    /** What was paid; the form is that of the amounts. */
    SPENDING,
    /** To whom can be paid; the form is that of the names. */
    PAYMENTS;

    /** The class whose form the customer chooses. */
    public DataClass chosen() {
        return switch (this) {
            case ACCOUNTS -> DataClass.ACC_EXISTENCE;
            case BALANCES -> DataClass.BALANCE;
            case SPENDING -> DataClass.TX_AMOUNT;
            case PAYMENTS -> DataClass.PAYEE_NAME;
        };
    }

    /** The classes that go along, each told exactly. */
    public List<DataClass> along() {
        return switch (this) {
            case ACCOUNTS, BALANCES -> List.of();
            case SPENDING ->
                List.of(DataClass.TX_COUNT, DataClass.TX_DATE, DataClass.TX_CATEGORY, DataClass.TX_MERCHANT);
            case PAYMENTS -> List.of(DataClass.PAYEE_MATCH);
        };
    }

    /** As in form fields and texts, such as {@code balances}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every bundle in the order of the page. */
    public static List<Bundle> all() {
        return List.of(values());
    }
}
