package dev.sottovoce.adapters.messenger;

import dev.sottovoce.adapters.messenger.Sending.QuickReply;
import dev.sottovoce.adapters.messenger.Sending.UrlButton;
import dev.sottovoce.conversation.channel.Caller;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.OutboundCall;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.ReturnAddress;
import dev.sottovoce.privacy.guard.WireSchema;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Brings answers to customers through Meta's Send API. */
final class MessengerCaller implements Caller {
    private final Map<String, GraphPage> pages = new LinkedHashMap<>();
    private final URI home;
    private final MessengerNotices notices;
    private final GraphAnswers answers;

    MessengerCaller(MessengerConfig config, MessengerNotices notices) {
        config.pages().forEach(page -> pages.put(page.id(), new GraphPage(config, page)));
        this.home = config.home();
        this.notices = notices;
        this.answers = new GraphAnswers(notices);
    }

    /** @throws IllegalArgumentException when the answer breaks a limit of Meta's, naming field and limit */
    @Override
    public List<OutboundCall> calls(ReturnAddress to, Inbound in, Outbound out) {
        GraphAddress address = GraphAddress.read(to);
        GraphPage page = page(address);
        return messages(out).stream()
                .map(message -> page.send(message, address.psid()))
                .toList();
    }

    @Override
    public List<OutboundCall> apology(ReturnAddress to, Locale locale) {
        GraphAddress address = GraphAddress.read(to);
        var text = new Sending.Text(MessengerReplies.apology(locale));
        return List.of(page(address).apologise(new Sending(text, List.of(), Optional.empty()), address.psid()));
    }

    @Override
    public Outcome outcome(RawResponse answer) {
        return answers.outcome(answer);
    }

    /** Words first; then, where they are too long to stand above buttons, the buttons on their own. */
    private List<Sending> messages(Outbound out) {
        var reference = Optional.of(out.handle());
        List<QuickReply> replies = replies(out.choices());
        List<UrlButton> buttons = out.pages().stream()
                .map(page -> new UrlButton(page.title(), home + page.kind().path() + page.handle()))
                .toList();
        if (buttons.isEmpty()) {
            return List.of(new Sending(new Sending.Text(out.display()), replies, reference));
        }
        var messages = new ArrayList<Sending>();
        String above = out.display();
        if (above.length() > Limits.TEMPLATE_TEXT) {
            messages.add(new Sending(new Sending.Text(above), List.of(), reference));
            above = out.pages().get(0).title();
        }
        messages.add(new Sending(new Sending.WithButtons(above, buttons), replies, reference));
        return messages;
    }

    /** Without buttons the customer types; an answer is not given up for them. */
    private List<QuickReply> replies(List<Outbound.Choice> choices) {
        boolean fits = choices.size() <= Limits.QUICK_REPLIES
                && choices.stream()
                        .map(Outbound.Choice::title)
                        .allMatch(title -> !title.isEmpty() && title.length() <= Limits.TITLE);
        if (!fits) {
            notices.count(MessengerNotice.BUTTONS_UNFIT);
            return List.of();
        }
        return choices.stream()
                .map(choice -> new QuickReply(choice.title(), choice.handle()))
                .toList();
    }

    /** Everything that may stand in a call to any Page. */
    List<WireSchema> schemas() {
        return pages.values().stream().flatMap(page -> page.schemas().stream()).toList();
    }

    private GraphPage page(GraphAddress address) {
        return Optional.ofNullable(pages.get(address.page()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Page " + address.page() + " is not configured; configure it, or drop what waits for it"));
    }
}
