package dev.sottovoce.runtime.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Writes {@link Line}s to the log, arguments as key-value pairs. */
public final class Log {
    private final Logger logger;

    /** A log under this name, such as {@code sottovoce.http}. */
    public Log(String name) {
        logger = LoggerFactory.getLogger(name);
    }

    /** What an operator may want to know. */
    public void info(Line line, Arg... arguments) {
        write(Level.INFO, line, arguments);
    }

    /** What an operator should look at. */
    public void warn(Line line, Arg... arguments) {
        write(Level.WARN, line, arguments);
    }

    private void write(Level level, Line line, Arg... arguments) {
        var builder = logger.atLevel(level);
        for (Arg argument : arguments) {
            builder = builder.addKeyValue(argument.name(), argument.value());
        }
        builder.log(line.text());
    }
}
