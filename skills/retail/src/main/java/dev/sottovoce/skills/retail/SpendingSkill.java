package dev.sottovoce.skills.retail;

import dev.sottovoce.banking.Money;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Scope;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.conversation.skill.Skill;
import dev.sottovoce.conversation.skill.SkillDefinition;
import dev.sottovoce.conversation.skill.Turn;
import dev.sottovoce.conversation.slot.SlotValue.Days;
import dev.sottovoce.privacy.Classified;
import io.vertx.core.Future;
import java.util.Optional;

/**
 * "How much did I spend at … last month?" What a vendor hears is a total over what may take part in an answer to one;
 * the customer's own page shows the total over everything.
 */
public final class SpendingSkill implements Skill {
    private static final String FULL_LIST = "full_list";

    @Override
    public void define(SkillDefinition skill) {
        skill.on("spending").handle(SpendingSkill::spending);
    }

    private static Future<Reply> spending(Turn turn) {
        Days days = turn.daysOr("period", new Days(turn.today().withDayOfMonth(1), turn.today()));
        if (TransactionsSkill.namesUnknown(turn)) {
            return TransactionsSkill.unknown(turn, days);
        }
        MovementQuery asked = query(turn, days);
        return turn.bank()
                .spent(asked)
                .compose(tellable -> turn.bank()
                        .spent(asked.over(Scope.EVERYTHING))
                        .compose(complete -> total(turn, days, asked.over(Scope.EVERYTHING), tellable, complete)));
    }

    private static MovementQuery query(Turn turn, Days days) {
        MovementQuery all = MovementQuery.between(days.from(), days.to(), Scope.TELLABLE);
        MovementQuery merchant = turn.choice("merchant").map(all::at).orElse(all);
        return turn.choice("category").map(merchant::in).orElse(merchant);
    }

    private static Future<Reply> total(
            Turn turn, Days days, MovementQuery everything, Classified<Money> tellable, Classified<Money> complete) {
        Reply answer = message(turn)
                .with("period", turn.said(days))
                .with("amount", tellable)
                .atHome("amount", complete);
        if (turn.heardBefore(FULL_LIST)) {
            return Future.succeededFuture(answer);
        }
        return turn.bank()
                .transactions(everything)
                .map(movements ->
                        answer.then(Reply.of(FULL_LIST)).then(Reply.listAtHome(movements, TransactionsSkill::lines)));
    }

    private static Reply.Message message(Turn turn) {
        Optional<String> merchant = turn.choice("merchant");
        Optional<String> category = turn.choice("category");
        if (turn.isFollowUp() && turn.heardBefore(key(merchant, category))) {
            return Reply.of("spending.again");
        }
        Reply.Message full = Reply.of(key(merchant, category));
        Reply.Message named = merchant.map(id -> full.with("merchant", turn.said("MERCHANT", id)))
                .orElse(full);
        return merchant.isEmpty() && category.isPresent()
                ? named.with("category", turn.said("CATEGORY", category.get()))
                : named;
    }

    private static String key(Optional<String> merchant, Optional<String> category) {
        return merchant.isPresent()
                ? "spending.merchant"
                : category.isPresent() ? "spending.category" : "spending.total";
    }
}
