package murmuration.canon.manuscript;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML forward only, without DTD and without any entity but XML's own five: nothing is fetched and nothing unfolds.
final class Xml implements Iterator<Markup> {

    /// Java's own limit is 100 from version 25 on.
    private static final int DEEPEST = 96;

    private final String document;
    private final XMLStreamReader reader;
    private int depth;

    /// @param text decoded already: given bytes, Java's reader prints a wrong one to the standard error
    /// @param document named in the message of a [CanonException]
    Xml(String text, String document) {
        this.document = document;
        try {
            this.reader = factory().createXMLStreamReader(new StringReader(text));
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((_, system, _, _) -> {
            throw new XMLStreamException("not fetched: " + system);
        });
        return factory;
    }

    @Override
    public boolean hasNext() {
        try {
            return reader.hasNext();
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    @Override
    public Markup next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            return switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> opened();
                case XMLStreamConstants.END_ELEMENT -> closed();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> new Markup.Text(reader.getText());
                default -> new Markup.Text("");
            };
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private Markup opened() {
        if (++depth > DEEPEST) {
            throw new CanonException(document + " is nested too deeply; it was not read.");
        }
        return new Markup.Open(reader.getLocalName(), attributes());
    }

    private Markup closed() {
        depth--;
        return new Markup.Close(reader.getLocalName());
    }

    private Map<String, String> attributes() {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        var attributes = new HashMap<String, String>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private CanonException damaged(XMLStreamException why) {
        return new CanonException(document + " is damaged and cannot be read.", why);
    }
}
