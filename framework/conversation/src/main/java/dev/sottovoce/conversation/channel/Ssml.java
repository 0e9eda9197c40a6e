package dev.sottovoce.conversation.channel;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Words as SSML. A vendor that meets a bare {@code &} refuses the whole answer, so every word is escaped, and what was
 * written is read again before it goes out.
 *
 * @see <a href="https://www.w3.org/TR/speech-synthesis11/">W3C: Speech Synthesis Markup Language 1.1</a>
 */
public final class Ssml {
    private final XMLInputFactory factory;

    /** A writer; immutable and cheap to keep. */
    public Ssml() {
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /**
     * The words in one {@code speak} element.
     *
     * @param words plain text; what XML cannot carry is left out
     * @return empty when there is nothing to say, or when it does not read back as the same words
     */
    public Optional<String> speak(String words) {
        String clean = clean(words);
        String ssml = "<speak>" + escape(clean) + "</speak>";
        return !clean.isBlank() && clean.equals(readBack(ssml)) ? Optional.of(ssml) : Optional.empty();
    }

    private static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (c == '\t' || c == '\r' || c == '\n') {
                clean.append(' ');
            } else if (isXml(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** The characters of XML 1.0, without controls. */
    private static boolean isXml(int c) {
        return !Character.isISOControl(c)
                && c != 0xFFFE
                && c != 0xFFFF
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&apos;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The text of a document that is one {@code speak} element; empty for any other. */
    private String readBack(String ssml) {
        StringBuilder text = new StringBuilder(ssml.length());
        int elements = 0;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(ssml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    elements++;
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(reader.getText());
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            return "";
        }
        return elements == 1 ? text.toString() : "";
    }
}
