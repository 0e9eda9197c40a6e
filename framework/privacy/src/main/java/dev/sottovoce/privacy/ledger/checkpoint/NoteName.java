package dev.sottovoce.privacy.ledger.checkpoint;

/** Names of signers and ledgers. */
final class NoteName {
    private NoteName() {}

    /**
     * The name, if notes can carry it.
     *
     * @throws IllegalArgumentException when it is empty or has white space or a plus sign
     */
    static String checked(String name) {
        if (name.isEmpty() || !name.chars().allMatch(unit -> unit > ' ' && unit < 127 && unit != '+')) {
            throw new IllegalArgumentException(
                    "a ledger's name is printable ASCII without blanks and plus signs, such as bank.example/ledger");
        }
        return name;
    }
}
