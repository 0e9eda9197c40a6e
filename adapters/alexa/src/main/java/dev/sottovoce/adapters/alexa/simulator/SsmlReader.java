package dev.sottovoce.adapters.alexa.simulator;

import java.io.StringReader;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Hears SSML as a device does.
 *
 * @see <a
 *     href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/speech-synthesis-markup-language-ssml-reference.html">Amazon:
 *     SSML reference</a>
 */
final class SsmlReader {
    private static final Set<String> TAGS = Set.of(
            "speak",
            "p",
            "s",
            "break",
            "emphasis",
            "prosody",
            "phoneme",
            "say-as",
            "sub",
            "w",
            "audio",
            "lang",
            "voice",
            "amazon:effect",
            "amazon:domain",
            "amazon:emotion");

    private SsmlReader() {}

    /** The words that are heard. What Amazon would refuse is told to {@code wrong}. */
    static String read(String ssml, Consumer<String> wrong) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Amazon's tags have a colon without any namespace being declared.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        StringBuilder heard = new StringBuilder();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(ssml));
            boolean first = true;
            int substituted = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String tag = reader.getLocalName();
                    if (!TAGS.contains(tag) || first != tag.equals("speak")) {
                        wrong.accept("ssml: the tag " + tag + " is not allowed there");
                    }
                    first = false;
                    heard.append(tag.equals("say-as") || tag.equals("w") || tag.equals("emphasis") ? "" : " ");
                    if (tag.equals("sub")) {
                        String alias = reader.getAttributeValue(null, "alias");
                        heard.append(alias == null ? "" : alias);
                        substituted++;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    String tag = reader.getLocalName();
                    substituted -= tag.equals("sub") ? 1 : 0;
                    heard.append(tag.equals("p") || tag.equals("s") ? " " : "");
                } else if (event == XMLStreamConstants.CHARACTERS && substituted == 0) {
                    heard.append(reader.getText());
                } else if (event == XMLStreamConstants.DTD) {
                    wrong.accept("ssml: a document type is not allowed");
                }
            }
        } catch (XMLStreamException e) {
            wrong.accept("ssml: it is no well-formed XML; escape & < > in every text");
        }
        return heard.toString().replaceAll("\\s+", " ").strip();
    }
}
