package dev.sottovoce.runtime.page;

import dev.sottovoce.conversation.dialogue.Run;
import dev.sottovoce.conversation.page.Field;
import dev.sottovoce.conversation.page.OwnPage;
import dev.sottovoce.conversation.page.Shown;
import dev.sottovoce.conversation.slot.SlotValue;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.html.Controls;
import dev.sottovoce.runtime.html.Html;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.html.Texts;
import dev.sottovoce.runtime.page.Tasks.Task;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.signin.SignInPage;
import dev.sottovoce.runtime.signin.Visitor;
import dev.sottovoce.runtime.signin.Visitors;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /continue/HANDLE}: finishes a request that began at an assistant. A GET shows what was asked and what can be
 * chosen; the answer comes with the form, whose fields are those of the request's slots and {@code token}.
 */
public final class ContinuePage {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pages pages;
    private final Visitors visitors;
    private final Tasks tasks;
    private final OwnPage own;
    private final Tokens tokens;
    private final Clock clock;

    /** A page over these requests. */
    public ContinuePage(Pages pages, Visitors visitors, Tasks tasks, OwnPage own, Tokens tokens, Clock clock) {
        this.pages = pages;
        this.visitors = visitors;
        this.tasks = tasks;
        this.own = own;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** One request of a signed-in customer for a task that is hers. */
    private record Call(RoutingContext context, String handle, SubjectRef customer, Task task, Texts texts) {}

    /** Puts the page on its route. */
    public void mount(Router router) {
        var route = router.route("/continue/:handle");
        visitors.handlers().forEach(route::handler);
        router.get("/continue/:handle").handler(context -> open(context, call -> show(call, call.task(), false)));
        router.post("/continue/:handle").handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var form = context.request().formAttributes();
        if (!Visitor.of(context).sent(Optional.ofNullable(form.get("token")).orElse(""))) {
            complain(context, 403, "error.form");
            return;
        }
        open(
                context,
                call -> shown(call, call.task()).compose(before -> {
                    var answered =
                            before.map(fields -> answered(context, call.task().run(), fields));
                    if (answered.isEmpty()) {
                        return gone(context);
                    }
                    var task = new Task(answered.get(), call.task().locale());
                    return tasks.change(call.handle(), call.customer(), task).compose(kept -> show(call, task, true));
                }));
    }

    /** The request with what the form says of its slots; a slot that the page did not ask for stays as it is. */
    private static Run answered(RoutingContext context, Run run, Shown shown) {
        var form = context.request().formAttributes();
        Map<String, SlotValue> slots = new HashMap<>(run.slots());
        for (Field field : shown.fields()) {
            slots.remove(field.slot());
            field.read(name -> Optional.ofNullable(form.get(name))).ifPresent(value -> slots.put(field.slot(), value));
        }
        return new Run(run.intent(), slots, 0, false);
    }

    private Future<Void> show(Call call, Task task, boolean answer) {
        return shown(call, task).compose(found -> {
            if (found.isEmpty()) {
                return gone(call.context());
            }
            Shown shown = found.get();
            var body = new ArrayList<Html>();
            boolean answered = answer && !shown.lines().isEmpty();
            if (answered) {
                body.add(Html.of(
                        "section",
                        Map.of("class", "card answer", "role", "status"),
                        Html.all(shown.lines().stream()
                                .map(line -> Html.of("p", line))
                                .toList())));
            } else {
                body.add(Html.of("p", call.texts().say(answer ? nothing(shown) : "continue.before")));
            }
            body.add(form(call, shown, answered));
            pages.show(call.context(), 200, call.texts(), shown.title(), Html.all(body));
            return Future.succeededFuture();
        });
    }

    private static String nothing(Shown shown) {
        return shown.fields().isEmpty() ? "reveal.empty" : "continue.choose";
    }

    private Html form(Call call, Shown shown, boolean answered) {
        var fields = new ArrayList<Html>();
        fields.add(Controls.hidden("token", Visitor.of(call.context()).formToken(tokens)));
        if (answered && shown.fields().isEmpty()) {
            return Html.none();
        }
        if (answered) {
            fields.add(Html.of("h2", call.texts().say("continue.again")));
        }
        shown.fields().forEach(field -> fields.add(FieldHtml.of(call.texts(), field)));
        fields.add(Html.of(
                "button",
                Map.of("class", answered ? "" : "main", "type", "submit"),
                Html.text(call.texts().say("continue.go"))));
        return Html.of(
                "form",
                Map.of("method", "post", "action", "/continue/" + call.handle()),
                Html.all(List.copyOf(fields)));
    }

    private Future<Optional<Shown>> shown(Call call, Task task) {
        return own.show(
                call.customer(),
                task.run(),
                task.locale(),
                call.handle(),
                clock.instant().plus(PATIENCE));
    }

    @FunctionalInterface
    private interface Page {
        Future<Void> answer(Call call);
    }

    /** The same page for a request that is unknown, too old, or another customer's. */
    private void open(RoutingContext context, Page page) {
        var handle = context.pathParam("handle");
        var customer = Visitor.of(context).customer();
        if (!Tokens.isHandle(handle)) {
            var unused = gone(context);
        } else if (customer.isEmpty()) {
            pages.goTo(context, SignInPage.before("/continue/" + handle, Pages.askedLanguage(context)));
        } else {
            var unused = tasks.find(handle, customer.get())
                    .compose(task -> task.map(found -> page.answer(
                                    new Call(context, handle, customer.get(), found, pages.texts(found.locale()))))
                            .orElseGet(() -> gone(context)))
                    .onFailure(failure -> failed(context, failure));
        }
    }

    private void failed(RoutingContext context, Throwable failure) {
        if (failure instanceof Field.InvalidAnswer) {
            complain(context, 400, "error.form");
        } else {
            complain(context, 503, "continue.failed");
        }
    }

    private Future<Void> gone(RoutingContext context) {
        complain(context, 410, "reveal.gone");
        return Future.succeededFuture();
    }

    private void complain(RoutingContext context, int status, String key) {
        var texts = pages.texts(context);
        pages.show(context, status, texts, texts.say("reveal.title"), Html.of("p", texts.say(key)));
    }
}
