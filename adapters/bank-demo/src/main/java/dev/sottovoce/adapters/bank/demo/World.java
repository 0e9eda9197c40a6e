package dev.sottovoce.adapters.bank.demo;

import dev.sottovoce.banking.AccountRef;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is a customer and what she has. The seed changes every value; customers, nicknames, first names of payees and the
 * words for them stay.
 */
record World(
        PublicLists lists,
        List<DemoCustomer> customers,
        List<Holding> accounts,
        List<Known> payees,
        List<Habit> habits) {
    /**
     * An account of the bank.
     *
     * @param id from 1, in the bank's own order
     * @param key as in the data files, such as {@code anna.current}
     * @param owner number of the first holder
     * @param opening balance in minor units, before marking
     */
    record Holding(
            long id,
            String key,
            String ref,
            String nickname,
            String number,
            Currency currency,
            List<DemoCustomer> holders,
            int owner,
            long opening) {}

    /** A payee of a customer. */
    record Known(long id, String ref, DemoCustomer customer, String name, Optional<String> alias, String number) {}

    static World of(Chance chance) {
        List<DemoCustomer> customers =
                Csv.rows("customers.csv").stream().map(World::customer).toList();
        AccountNumbers numbers = new AccountNumbers(chance);
        return new World(
                PublicLists.read(),
                customers,
                accounts(customers, numbers),
                payees(customers, numbers),
                Csv.rows("habits.csv").stream().map(Habit::of).toList());
    }

    /** The customer, if there is one. */
    Optional<DemoCustomer> customer(SubjectRef subject) {
        return customers.stream()
                .filter(customer -> customer.subject().equals(subject))
                .findFirst();
    }

    /** The account with a key of the data files. */
    Optional<Holding> account(String key) {
        return accounts.stream().filter(account -> account.key().equals(key)).findFirst();
    }

    /** Everybody who holds an account, by its reference. */
    List<SubjectRef> holders(String accountRef) {
        return accounts.stream()
                .filter(account -> account.ref().equals(accountRef))
                .flatMap(account -> account.holders().stream())
                .map(DemoCustomer::subject)
                .toList();
    }

    /** Everybody who holds one of a customer's accounts with her; of one account, where a question names one. */
    List<SubjectRef> holdersWith(SubjectRef customer, Optional<AccountRef> only) {
        return accounts.stream()
                .filter(account ->
                        only.isEmpty() || account.ref().equals(only.get().value()))
                .filter(account -> account.holders().stream()
                        .anyMatch(holder -> holder.subject().equals(customer)))
                .flatMap(account -> account.holders().stream())
                .map(DemoCustomer::subject)
                .distinct()
                .toList();
    }

    /** The payee with a number from 0, in the order of the data file. */
    Known payee(DemoCustomer customer, int number) {
        return payees.stream()
                .filter(payee -> payee.customer().equals(customer))
                .skip(number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        customer.name() + " has no payee " + number + ": add one to payees.csv"));
    }

    private static DemoCustomer customer(List<String> row) {
        return new DemoCustomer(
                row.get(0),
                new SubjectRef("demo-customer-" + row.get(0)),
                Locale.forLanguageTag(row.get(1)),
                ZoneId.of(row.get(2)),
                Currency.getInstance(row.get(3)));
    }

    private static DemoCustomer named(List<DemoCustomer> customers, String name) {
        return customers.stream()
                .filter(customer -> customer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no customer " + name + ": add one to customers.csv"));
    }

    private static List<Holding> accounts(List<DemoCustomer> customers, AccountNumbers numbers) {
        Chance chance = numbers.chance();
        List<Holding> accounts = new ArrayList<>();
        for (List<String> row : Csv.rows("accounts.csv")) {
            String key = row.get(0);
            List<DemoCustomer> holders = List.of(row.get(2).split(",")).stream()
                    .map(name -> named(customers, name))
                    .toList();
            DemoCustomer first = holders.get(0);
            accounts.add(new Holding(
                    accounts.size() + 1L,
                    key,
                    chance.reference("account/" + key),
                    row.get(1),
                    numbers.of(first.locale(), "account/" + key),
                    first.currency(),
                    holders,
                    customers.indexOf(first),
                    chance.between("opening/" + key, Long.parseLong(row.get(3)), Long.parseLong(row.get(4)))));
        }
        return List.copyOf(accounts);
    }

    private static List<Known> payees(List<DemoCustomer> customers, AccountNumbers numbers) {
        Chance chance = numbers.chance();
        List<Known> payees = new ArrayList<>();
        for (List<String> row : Csv.rows("payees.csv")) {
            DemoCustomer customer = named(customers, row.get(0));
            String key = "payee/" + payees.size();
            payees.add(new Known(
                    payees.size() + 1L,
                    chance.reference(key),
                    customer,
                    row.get(1) + " " + chance.variant(List.of(row.get(2).split("\\|"))),
                    Optional.of(row.get(3)).filter(alias -> !alias.isEmpty()),
                    numbers.of(customer.locale(), key)));
        }
        return List.copyOf(payees);
    }
}
