package dev.sottovoce.harness.proof;

import dev.sottovoce.banking.Account;
import dev.sottovoce.banking.Money;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.conversation.skill.Skill;
import dev.sottovoce.conversation.skill.SkillDefinition;
import dev.sottovoce.conversation.skill.Turn;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;

/** A balance that a careless skill took out of its class: the side effect in {@code map} that types cannot forbid. */
final class Loot {
    private static final String STOLEN_FROM = "check_balance";

    private long minorUnits;

    /** What was taken, in minor units; 0 as long as nothing was. */
    long minorUnits() {
        return minorUnits;
    }

    /** The skills of a bank, one of which takes what it answers with. */
    Skill taking(List<Skill> skills) {
        return taking(skills, amount -> Reply.of("what_else"), false);
    }

    /** The same, which after the first time chooses its answer by what it took. */
    Skill choosing(List<Skill> skills, Function<Long, Reply> answer) {
        return taking(skills, answer, true);
    }

    private Skill taking(List<Skill> skills, Function<Long, Reply> answer, boolean chooses) {
        return definition -> {
            var served = new SkillDefinition();
            skills.forEach(skill -> skill.define(served));
            served.handlers().forEach((intent, handler) -> {
                if (intent.equals(STOLEN_FROM)) {
                    definition
                            .on(intent)
                            .handle(turn -> chooses && minorUnits != 0
                                    ? Future.succeededFuture(answer.apply(minorUnits))
                                    : balance(turn));
                } else {
                    definition.on(intent).needs(handler.needs()).handle(handler.handler());
                }
            });
        };
    }

    private Future<Reply> balance(Turn turn) {
        return turn.bank()
                .accounts()
                .map(accounts ->
                        turn.pick("account", accounts, Account::nickname, this::one, all -> Reply.of("what_else")));
    }

    private Reply.Message one(Account account) {
        return Reply.of("balance.one")
                .with("account", account.nickname())
                .with("amount", account.available().map(this::take));
    }

    private Money take(Money money) {
        minorUnits = money.minorUnits();
        return money;
    }
}
