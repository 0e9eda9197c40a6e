package dev.sottovoce.adapters.bank.demo;

import dev.sottovoce.banking.BankContext;
import dev.sottovoce.banking.BankException;
import dev.sottovoce.banking.BankFailure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Takes a call to a worker and back to the caller's context, in time or not at all. */
record Calls(Vertx vertx, WorkerExecutor workers, Clock clock, Faults faults) {
    /**
     * Answers a call.
     *
     * @param work may block
     * @return fails with a {@link BankException} only; with {@link BankFailure#TIMEOUT} at the context's deadline
     */
    <T> Future<T> answer(BankContext context, Callable<T> work) {
        return inTime(context, () -> workers.executeBlocking(work, false));
    }

    /** The same for what is known without looking it up: no worker is troubled. */
    <T> Future<T> answerAtOnce(BankContext context, T known) {
        return inTime(context, () -> Future.succeededFuture(known));
    }

    private <T> Future<T> inTime(BankContext context, Supplier<Future<T>> work) {
        long millis = Duration.between(clock.instant(), context.deadline()).toMillis();
        if (millis <= 0) {
            return Future.failedFuture(new BankException(BankFailure.TIMEOUT));
        }
        return befallen(faults.next(), work)
                .timeout(millis, TimeUnit.MILLISECONDS)
                .recover(Calls::asBankFailure);
    }

    private <T> Future<T> befallen(Faults.Fault fault, Supplier<Future<T>> work) {
        if (fault.lost()) {
            return Promise.<T>promise().future();
        }
        Future<T> answer = fault.delay().isZero() ? work.get() : late(fault, work);
        Optional<BankFailure> failure = fault.failure();
        return failure.isPresent()
                ? answer.compose(unwanted -> Future.failedFuture(new BankException(failure.get())))
                : answer;
    }

    private <T> Future<T> late(Faults.Fault fault, Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        vertx.setTimer(fault.delay().toMillis(), timer -> work.get().onComplete(promise));
        return promise.future();
    }

    private static <T> Future<T> asBankFailure(Throwable cause) {
        if (cause instanceof BankException known) {
            return Future.failedFuture(known);
        }
        return Future.failedFuture(
                new BankException(cause instanceof TimeoutException ? BankFailure.TIMEOUT : BankFailure.BANK_DOWN));
    }
}
