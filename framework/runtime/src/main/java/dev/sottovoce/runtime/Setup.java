package dev.sottovoce.runtime;

import dev.sottovoce.banking.Bank;
import dev.sottovoce.conversation.catalogue.SkillFiles;
import dev.sottovoce.conversation.skill.Skill;
import dev.sottovoce.conversation.understanding.Understanding;
import dev.sottovoce.privacy.policy.FormCap;
import dev.sottovoce.runtime.config.Configuration;
import dev.sottovoce.runtime.signin.SignIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a bank puts together.
 *
 * @param configuration what an operator decided
 * @param caps the bank's own rule engines beside the policy; they can only lower what is told
 * @param bank opens the backend and its sign-in
 * @param skills what it can do
 * @param files the catalogue files of the skills
 * @param channels by id, such as {@code alexa}; those that the configuration names are served
 * @param understanding makes intents of free text; empty where only vendors understand
 * @param voices how the bank presents itself, by locale
 * @param clock the real one, but for tests
 * @param random for tokens, keys and handles; a secure one, but for tests
 */
public record Setup(
        Configuration configuration,
        List<FormCap> caps,
        Function<Vertx, Future<? extends OpenBank>> bank,
        List<Skill> skills,
        List<SkillFiles> files,
        Map<String, ChannelFactory> channels,
        Optional<Understanding> understanding,
        Map<Locale, Voice> voices,
        Clock clock,
        SecureRandom random) {
    public Setup {
        caps = List.copyOf(caps);
        skills = List.copyOf(skills);
        files = List.copyOf(files);
        channels = Map.copyOf(channels);
        voices = Map.copyOf(voices);
    }

    /** A backend that is open, and its sign-in. */
    public interface OpenBank {
        /** The backend. */
        Bank bank();

        /** Who its customers are on the bank's own pages. */
        SignIn signIn();

        /** Lets go of it. */
        Future<Void> close();
    }

    /**
     * How the bank presents itself in one language.
     *
     * @param invocation what the assistant is called by; lower case
     * @param constants what stands for {@code ${name}} in messages, such as {@code bank}
     */
    public record Voice(String invocation, Map<String, String> constants) {
        public Voice {
            constants = Map.copyOf(constants);
        }
    }
}
