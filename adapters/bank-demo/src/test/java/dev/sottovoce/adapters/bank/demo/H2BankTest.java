package dev.sottovoce.adapters.bank.demo;

class H2BankTest extends DemoBankContract {
    @Override
    String url() {
        return "jdbc:h2:mem:contract";
    }
}
