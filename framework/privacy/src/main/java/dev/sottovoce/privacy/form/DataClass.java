package dev.sottovoce.privacy.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of bank data a value is, such as {@code BALANCE}. The floor is the highest form that any policy may grant
 * for it: the ceiling of disclosure, a constant of the code. Two classes are equal when their ids are.
 */
public final class DataClass {
    /** Rates, branches, opening hours. */
    public static final DataClass PUBLIC = new DataClass("PUBLIC", Form.EXACT);
    /** What the customer said to this vendor in this session. */
    public static final DataClass SAID = new DataClass("SAID", Form.EXACT);
    /** The customer's first name. */
    public static final DataClass ID_NAME = new DataClass("ID.NAME", Form.EXACT);
    /** Telephone, address, e-mail. */
    public static final DataClass ID_CONTACT = new DataClass("ID.CONTACT", Form.MASKED);
    /** Date of birth. */
    public static final DataClass ID_DOB = new DataClass("ID.DOB", Form.WITHHELD);
    /** Identity documents and numbers. */
    public static final DataClass ID_OFFICIAL = new DataClass("ID.OFFICIAL", Form.FIRST_PARTY);
    /** Tax data. */
    public static final DataClass TAX = new DataClass("TAX", Form.FIRST_PARTY);
    /** Which accounts there are: nicknames, products, how many. */
    public static final DataClass ACC_EXISTENCE = new DataClass("ACC.EXISTENCE", Form.EXACT);
    /** IBAN, sort code and account number. */
    public static final DataClass ACC_NUMBER = new DataClass("ACC.NUMBER", Form.MASKED);
    /** Card number. */
    public static final DataClass CARD_PAN = new DataClass("CARD.PAN", Form.MASKED);
    /** Card expiry. */
    public static final DataClass CARD_EXPIRY = new DataClass("CARD.EXPIRY", Form.FIRST_PARTY);
    /** PIN, CVV, one-time code, password. */
    public static final DataClass AUTH = new DataClass("AUTH", Form.WITHHELD);
    /** Balances, limits, what is owed. */
    public static final DataClass BALANCE = new DataClass("BALANCE", Form.EXACT);
    /** Amounts of movements and their totals. */
    public static final DataClass TX_AMOUNT = new DataClass("TX.AMOUNT", Form.EXACT);
    /** Days of movements. */
    public static final DataClass TX_DATE = new DataClass("TX.DATE", Form.EXACT);
    /** How many movements. */
    public static final DataClass TX_COUNT = new DataClass("TX.COUNT", Form.EXACT);
    /** Merchants of the bank's public list. */
    public static final DataClass TX_MERCHANT = new DataClass("TX.MERCHANT", Form.EXACT);
    /** Spending categories. */
    public static final DataClass TX_CATEGORY = new DataClass("TX.CATEGORY", Form.EXACT);
    /** Movements that reveal health, faith, politics, sexuality, gambling or debt help. */
    public static final DataClass TX_SENSITIVE = new DataClass("TX.SENSITIVE", Form.FIRST_PARTY);
    /** Payment text. */
    public static final DataClass TX_REFERENCE = new DataClass("TX.REFERENCE", Form.FIRST_PARTY);
    /** Whether none, one or several payees match what was said. */
    public static final DataClass PAYEE_MATCH = new DataClass("PAYEE.MATCH", Form.EXACT);
    /** Names of people, who are silent third parties. */
    public static final DataClass PAYEE_NAME = new DataClass("PAYEE.NAME", Form.CODEWORD);
    /** Account numbers of payees. */
    public static final DataClass PAYEE_ACCOUNT = new DataClass("PAYEE.ACCOUNT", Form.FIRST_PARTY);
    /** Salary and other income. */
    public static final DataClass INCOME = new DataClass("INCOME", Form.BAND);
    /** Credit score. */
    public static final DataClass CREDIT_SCORE = new DataClass("CREDIT.SCORE", Form.BAND);
    /** Loans. */
    public static final DataClass LOAN = new DataClass("LOAN", Form.BAND);
    /** What a bank employee types to the customer. */
    public static final DataClass AGENT_TEXT = new DataClass("AGENT.TEXT", Form.EXACT);
    /** How many details a vendor was told, and since when. */
    public static final DataClass DISCLOSURE = new DataClass("DISCLOSURE", Form.EXACT);
    /** Fraud, money-laundering and other internal risk findings (UK POCA 2002 s.333A; 31 USC 5318(g)(2)). */
    public static final DataClass TIPPING_OFF = new DataClass("TIPPING_OFF", Form.WITHHELD);

    private final String id;
    private final Form floor;
    private final @Nullable DataClass parent;

    private DataClass(String id, Form floor) {
        this(id, floor, null);
    }

    private DataClass(String id, Form floor, @Nullable DataClass parent) {
        this.id = id;
        this.floor = floor;
        this.parent = parent;
    }

    /** Every class that the framework itself knows. */
    public static List<DataClass> builtIn() {
        return List.of(
                PUBLIC,
                SAID,
                ID_NAME,
                ID_CONTACT,
                ID_DOB,
                ID_OFFICIAL,
                TAX,
                ACC_EXISTENCE,
                ACC_NUMBER,
                CARD_PAN,
                CARD_EXPIRY,
                AUTH,
                BALANCE,
                TX_AMOUNT,
                TX_DATE,
                TX_COUNT,
                TX_MERCHANT,
                TX_CATEGORY,
                TX_SENSITIVE,
                TX_REFERENCE,
                PAYEE_MATCH,
                PAYEE_NAME,
                PAYEE_ACCOUNT,
                INCOME,
                CREDIT_SCORE,
                LOAN,
                AGENT_TEXT,
                DISCLOSURE,
                TIPPING_OFF);
    }

    /**
     * A bank's own class below an existing one.
     *
     * @throws IllegalArgumentException when the floor would be higher than the parent's
     */
    public DataClass child(String childId, Form childFloor) {
        if (childFloor.level() > floor.level()) {
            throw new IllegalArgumentException("class " + childId + ": floor " + childFloor
                    + " is above that of its parent " + id + " (" + floor + "); lower it");
        }
        return new DataClass(childId, childFloor, this);
    }

    /** As written in policy files, such as {@code TX.AMOUNT}. */
    public String id() {
        return id;
    }

    /** The highest form that any policy may grant. */
    public Form floor() {
        return floor;
    }

    /** The class that a bank's own class stands below. */
    public Optional<DataClass> parent() {
        return Optional.ofNullable(parent);
    }

    /** Whether consent, room, budget and sealing leave this class alone: what is public or was just said. */
    public boolean isFree() {
        return equals(PUBLIC) || equals(SAID);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataClass that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
