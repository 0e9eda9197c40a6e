package dev.sottovoce.skills.retail;

import dev.sottovoce.banking.Account;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.conversation.skill.Skill;
import dev.sottovoce.conversation.skill.SkillDefinition;
import dev.sottovoce.conversation.skill.Turn;
import io.vertx.core.Future;
import java.util.List;

/** "What's my balance?": of one account, or of all. */
public final class BalanceSkill implements Skill {
    @Override
    public void define(SkillDefinition skill) {
        skill.on("check_balance").handle(BalanceSkill::balance);
    }

    private static Future<Reply> balance(Turn turn) {
        return turn.bank()
                .accounts()
                .map(accounts ->
                        turn.pick("account", accounts, Account::nickname, BalanceSkill::one, BalanceSkill::all));
    }

    private static Reply.Message one(Account account) {
        return Reply.of("balance.one").with("account", account.nickname()).with("amount", account.available());
    }

    private static Reply.Message all(List<Account> accounts) {
        return Reply.of("balance.all")
                .with(
                        "accounts",
                        accounts.stream()
                                .map(account -> Reply.Item.with("account", account.nickname())
                                        .and("amount", account.available()))
                                .toList());
    }
}
