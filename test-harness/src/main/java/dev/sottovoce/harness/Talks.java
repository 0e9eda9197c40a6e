package dev.sottovoce.harness;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The scripts below a path, ready to be held. */
public final class Talks {
    private final List<Talk> talks;

    private Talks(List<Talk> talks) {
        this.talks = List.copyOf(talks);
    }

    /**
     * Reads a script, or every {@code .talk} below a folder.
     *
     * @throws TalkException with every problem of every script
     */
    public static Talks read(List<Path> paths) {
        var problems = new ArrayList<String>();
        var talks = new ArrayList<Talk>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                try {
                    talks.add(TalkParser.parse(
                            path.equals(file)
                                    ? file.getFileName().toString()
                                    : path.relativize(file).toString(),
                            Files.readString(file)));
                } catch (TalkException wrong) {
                    problems.addAll(wrong.problems());
                } catch (IOException unreadable) {
                    problems.add(file + ":1:1: cannot be read as UTF-8 text");
                }
            }
        }
        if (talks.isEmpty() && problems.isEmpty()) {
            problems.add("no .talk file in " + paths);
        }
        if (!problems.isEmpty()) {
            throw new TalkException(problems);
        }
        return new Talks(talks);
    }

    /** What can stand behind {@code Event:}. */
    public static List<String> events() {
        return List.of(TalkParser.REDELIVERS);
    }

    /** Every talk on every channel and in every locale it is for, ready to run; see also {@link #skipped}. */
    public List<Case> cases(World world, List<String> onlyChannels) {
        return sorted(world, onlyChannels).cases();
    }

    /** What {@link #cases} leaves out, each with its reason. */
    public List<String> skipped(World world, List<String> onlyChannels) {
        return sorted(world, onlyChannels).skipped();
    }

    private record Sorted(List<Case> cases, List<String> skipped) {}

    private Sorted sorted(World world, List<String> onlyChannels) {
        var sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        for (Talk talk : talks) {
            List<String> channels = talk.channels().isEmpty() ? world.channels() : talk.channels();
            for (String channel : channels) {
                if (!onlyChannels.isEmpty() && !onlyChannels.contains(channel)) {
                    continue;
                }
                if (!world.channels().contains(channel)) {
                    sorted.skipped().add(talk.file() + " · " + channel + ": not installed");
                    continue;
                }
                talk.locales().forEach(locale -> sort(new Case(talk, channel, locale, world), sorted));
            }
        }
        return sorted;
    }

    private static void sort(Case one, Sorted sorted) {
        Runner.wordless(one.talk, one.channel, one.locale)
                .ifPresentOrElse(
                        user -> sorted.skipped()
                                .add(one.title() + ": no words in this locale under line " + user.line()),
                        () -> sorted.cases().add(one));
    }

    /** One talk on one channel in one locale. */
    public static final class Case {
        private final Talk talk;
        private final String channel;
        private final Locale locale;
        private final World world;

        private Case(Talk talk, String channel, Locale locale, World world) {
            this.talk = talk;
            this.channel = channel;
            this.locale = locale;
            this.world = world;
        }

        /** Such as {@code balance.talk · alexa · en-GB}. */
        public String title() {
            return talk.file() + " · " + channel + " · " + locale.toLanguageTag();
        }

        /** Holds the talk. */
        public Future<Result> run() {
            return Runner.run(talk, channel, locale, world);
        }
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(file -> file.toString().endsWith(".talk"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
