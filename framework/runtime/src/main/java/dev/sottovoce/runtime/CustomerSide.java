package dev.sottovoce.runtime;

import dev.sottovoce.conversation.Conversation;
import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.page.OwnPage;
import dev.sottovoce.privacy.Audience;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.html.Pages;
import dev.sottovoce.runtime.link.LinkServer;
import dev.sottovoce.runtime.link.PolicyOffers;
import dev.sottovoce.runtime.page.ContinuePage;
import dev.sottovoce.runtime.page.CustomerPages;
import dev.sottovoce.runtime.page.InboxPage;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.sharing.Exports;
import dev.sottovoce.runtime.sharing.PrivacyPages;
import dev.sottovoce.runtime.signin.Attempts;
import dev.sottovoce.runtime.signin.SignIn;
import dev.sottovoce.runtime.signin.SignInPage;
import dev.sottovoce.runtime.signin.Visitors;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.List;

/** Puts every page of the bank's own on its route. */
record CustomerSide(
        Vertx vertx,
        Configuration configuration,
        Rules rules,
        Stores stores,
        SignIn signIn,
        Clock clock,
        Tokens tokens) {
    /** Mounts the pages beside these channels; their requests are answered by the same skills as the conversation's. */
    void mount(Router router, List<ChannelProfile> channels, Conversation.Parts talk) {
        var pages = new Pages();
        var visitors = new Visitors(vertx, !configuration.isLoopback());
        var offers = new PolicyOffers(rules.policy());
        pages.mount(router);
        new SignInPage(pages, visitors, signIn, new Attempts(clock), tokens).mount(router);
        new LinkServer(new LinkServer.Parts(
                        configuration.clients(),
                        channels,
                        pages,
                        visitors,
                        offers,
                        stores.consentPage(),
                        stores.links(),
                        stores.oneTimeLinks(),
                        tokens))
                .mount(router);
        new PrivacyPages(new PrivacyPages.Parts(
                        pages,
                        visitors,
                        tokens,
                        rules.policy(),
                        channels,
                        offers,
                        stores.consentPage(),
                        stores.customerLinks(),
                        stores.ledger(),
                        new Exports(stores.consents(), stores.ledger(), clock),
                        this::erase,
                        clock))
                .mount(router);
        new ContinuePage(pages, visitors, stores.tasks(), ownPage(talk), tokens, clock).mount(router);
        new InboxPage(pages, visitors, stores.inbox(), tokens, clock.getZone()).mount(router);
        var customer = new CustomerPages(pages, visitors, stores.inbox(), tokens, clock.getZone());
        customer.mountReveal(router);
        if (configuration.demo().signIn()) {
            customer.mountPhone(router);
        }
    }

    /**
     * The keys of what vendors were told, what waits for her, what she could continue and what she decided go; that she
     * wants nothing told stays. Her links end with what she withdraws.
     */
    private Future<Void> erase(SubjectRef customer) {
        return stores.erasure()
                .erase(customer)
                .compose(any -> stores.inbox().forget(customer))
                .compose(any -> stores.tasks().forget(customer))
                .compose(any -> Future.fromCompletionStage(stores.consents().erase(customer)));
    }

    private static OwnPage ownPage(Conversation.Parts talk) {
        return new OwnPage(new OwnPage.Parts(
                talk.bank(),
                talk.gate(),
                talk.skills(),
                talk.catalogue(),
                talk.renderer(),
                Audience::firstParty,
                talk.clock()));
    }
}
