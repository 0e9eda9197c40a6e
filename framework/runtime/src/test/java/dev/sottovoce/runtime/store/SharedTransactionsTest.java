package dev.sottovoce.runtime.store;

import static dev.sottovoce.runtime.store.Stores.CLOCK;
import static dev.sottovoce.runtime.store.Stores.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
final class SharedTransactionsTest {
    private static final int MANY = 300;

    @Test
    void every_work_gets_its_own_answer(Vertx vertx) {
        List<Future<Integer>> answers = atOnce(
                vertx,
                i -> connection -> new Sql(connection)
                        .one("SELECT CAST(? AS INTEGER)", row -> row.getInt(1), i)
                        .orElseThrow());

        assertThat(answers).extracting(answer -> await(answer)).containsExactlyElementsOf(numbers());
    }

    @Test
    void work_that_waits_together_is_committed_together(Vertx vertx) {
        List<Future<Long>> answers = atOnce(
                vertx,
                i -> connection -> new Sql(connection)
                        .one("SELECT TRANSACTION_ID()", row -> row.getLong(1))
                        .orElse(0L));

        assertThat(answers.stream().map(answer -> await(answer)).distinct().count())
                .isLessThan(MANY / 2);
    }

    @Test
    void one_that_fails_takes_nobody_with_it(Vertx vertx) {
        Database database = database(vertx);

        List<Future<Integer>> answers = atOnce(database, i -> connection -> {
            int rows = new Sql(connection)
                    .change("INSERT INTO replay (request_hash, body_hash, expires_at) VALUES (?, 'b', 0)", "r" + i);
            if (i % 100 == 7) {
                throw new IllegalStateException("number " + i);
            }
            return rows;
        });

        assertThat(answers.stream().filter(answer -> outcome(answer).failed())).hasSize(3);
        List<String> kept = await(database.transaction(
                connection -> new Sql(connection).all("SELECT request_hash FROM replay", row -> row.getString(1))));
        assertThat(kept).hasSize(MANY - 3).doesNotContain("r7", "r107", "r207");
    }

    @Test
    void an_answer_comes_back_where_it_was_asked_for(Vertx vertx) {
        Database database = database(vertx);
        Promise<Boolean> isSame = Promise.promise();
        vertx.runOnContext(any -> {
            var asked = vertx.getOrCreateContext();
            database.isReady().onComplete(ready -> isSame.complete(Objects.equals(Vertx.currentContext(), asked)));
        });

        assertThat(await(isSame.future())).isTrue();
    }

    private static <T> List<Future<T>> atOnce(Vertx vertx, IntFunction<Work<T>> work) {
        return atOnce(database(vertx), work);
    }

    private static <T> List<Future<T>> atOnce(Database database, IntFunction<Work<T>> work) {
        return numbers().stream().map(i -> database.transaction(work.apply(i))).toList();
    }

    private static <T> Future<T> outcome(Future<T> answer) {
        var unused = await(answer.<Boolean>transform(any -> Future.succeededFuture(true)));
        return answer;
    }

    private static List<Integer> numbers() {
        return IntStream.range(0, MANY).boxed().toList();
    }

    private static Database database(Vertx vertx) {
        return await(Database.open(vertx, Database.inMemory(UUID.randomUUID().toString()), CLOCK));
    }
}
