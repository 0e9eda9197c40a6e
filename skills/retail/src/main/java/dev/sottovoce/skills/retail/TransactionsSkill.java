package dev.sottovoce.skills.retail;

import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Scope;
import dev.sottovoce.banking.Transaction;
import dev.sottovoce.conversation.message.Reply;
import dev.sottovoce.conversation.skill.Skill;
import dev.sottovoce.conversation.skill.SkillDefinition;
import dev.sottovoce.conversation.skill.Turn;
import dev.sottovoce.conversation.slot.SlotValue.Days;
import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.form.Shape;
import io.vertx.core.Future;
import java.util.List;

/** "What were my last transactions?": three at a time, the newest first; the whole list is on the customer's page. */
public final class TransactionsSkill implements Skill {
    private static final int AT_ONCE = 3;
    private static final int LOOK_BACK_DAYS = 90;

    @Override
    public void define(SkillDefinition skill) {
        skill.on("transactions").handle(TransactionsSkill::recent);
    }

    private static Future<Reply> recent(Turn turn) {
        Days days = turn.days("period").orElseGet(() -> new Days(turn.today().minusDays(LOOK_BACK_DAYS), turn.today()));
        if (namesUnknown(turn)) {
            return unknown(turn, days);
        }
        MovementQuery all = MovementQuery.between(days.from(), days.to(), Scope.TELLABLE);
        MovementQuery asked = turn.choice("merchant").map(all::at).orElse(all);
        MovementQuery query = turn.choice("category").map(asked::in).orElse(asked);
        Future<Reply> told = turn.bank().transactions(query).map(movements -> page(turn.page(), movements));
        return turn.page() > 0 ? told : told.compose(reply -> whole(turn, query, reply));
    }

    /** Whether a shop or a category was named that the bank's lists do not have. */
    static boolean namesUnknown(Turn turn) {
        return turn.isUnknown("merchant") || turn.isUnknown("category");
    }

    /** Says so, whatever there is; every movement of those days waits on the customer's own page. */
    static Future<Reply> unknown(Turn turn, Days days) {
        return turn.bank()
                .transactions(MovementQuery.between(days.from(), days.to(), Scope.EVERYTHING))
                .map(movements -> Reply.of("unknown_name").then(Reply.listAtHome(movements, TransactionsSkill::lines)));
    }

    private static Reply page(int page, ClassifiedList<Transaction> movements) {
        return Reply.structured(
                movements, (items, secrets) -> list(page, items), Reply.of("withheld"), items -> List.of());
    }

    /** Her own page shows what no vendor is told of, too. */
    private static Future<Reply> whole(Turn turn, MovementQuery query, Reply told) {
        return turn.bank()
                .transactions(query.over(Scope.EVERYTHING))
                .map(movements -> told.then(Reply.listAtHome(movements, TransactionsSkill::lines)));
    }

    private static Reply list(int page, List<Transaction> items) {
        List<Transaction> rest = items.subList(Math.min(page * AT_ONCE, items.size()), items.size());
        if (rest.isEmpty()) {
            return Reply.of(page == 0 ? "transactions.none" : "transactions.no_more");
        }
        Reply list = Reply.of("transactions.list")
                .with(
                        "movements",
                        rest.stream()
                                .limit(AT_ONCE)
                                .map(TransactionsSkill::item)
                                .toList());
        return rest.size() > AT_ONCE
                ? list.then(Reply.more(Reply.of("transactions.more")))
                : list.then(Reply.of("full_list"));
    }

    /** What the customer's own page shows. */
    static List<Reply.Message> lines(List<Transaction> movements) {
        return movements.stream().map(TransactionsSkill::line).toList();
    }

    private static Reply.Item item(Transaction movement) {
        return Reply.Item.with("date", movement.date())
                .and("counterparty", movement.counterparty())
                .and("amount", movement.amount())
                .and("incoming", movement.incoming().map(Shape.Flag::new));
    }

    private static Reply.Message line(Transaction movement) {
        return Reply.of("transactions.line")
                .with("date", movement.date())
                .with("counterparty", movement.counterparty())
                .with("amount", movement.amount())
                .with("incoming", movement.incoming().map(Shape.Flag::new));
    }
}
