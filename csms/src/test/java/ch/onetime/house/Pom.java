package ch.onetime.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** As much of a Maven pom as it takes to say which versions of what it brings in. */
record Pom(Document xml) {
    static Pom of(Path file) throws IOException {
        try {
            var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            return new Pom(builder.parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("cannot read " + file, e);
        }
    }

    /** Lines like {@code group:artifact version}, for all that comes from others. */
    Stream<String> used(Pom root) {
        return Stream.of("dependency", "plugin", "path")
                .flatMap(this::elements)
                .filter(element -> !isOurs(element) && !isOnlyManaged(element))
                .filter(element ->
                        isVersioned(element) || element.getTagName().equals("dependency"))
                .map(element -> name(element) + " " + version(element, root));
    }

    String property(String name) {
        return elements("properties").flatMap(all -> child(all, name)).findFirst().orElseThrow();
    }

    private Stream<Element> elements(String tag) {
        return elements(xml.getElementsByTagName(tag));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private String version(Element element, Pom root) {
        return child(element, "version")
                .findFirst()
                .map(text -> resolved(text, root))
                .or(() -> root.managed(same(element)))
                .or(() -> root.managed(bomOf(element)))
                .orElseThrow(() -> new AssertionError("no version for " + name(element)));
    }

    private Optional<String> managed(Predicate<Element> fits) {
        return elements("dependency")
                .filter(Pom::isOnlyManaged)
                .filter(fits)
                .flatMap(element -> child(element, "version"))
                .map(text -> resolved(text, this))
                .findFirst();
    }

    private static Predicate<Element> same(Element element) {
        return other -> name(other).equals(name(element));
    }

    private static Predicate<Element> bomOf(Element element) {
        return other ->
                child(other, "type").anyMatch("pom"::equals)
                        && name(element)
                                .startsWith(child(other, "groupId").findFirst().orElse("?"));
    }

    private String resolved(String text, Pom root) {
        if (!text.startsWith("${")) {
            return text;
        }
        var name = text.substring(2, text.length() - 1);
        return Stream.of(this, root)
                .flatMap(pom -> pom.elements("properties"))
                .flatMap(all -> child(all, name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Element element) {
        var group = child(element, "groupId").findFirst().orElse("org.apache.maven.plugins");
        return group + ":" + child(element, "artifactId").findFirst().orElseThrow();
    }

    private static boolean isOurs(Element element) {
        return name(element).startsWith("ch.onetime:");
    }

    private static boolean isVersioned(Element element) {
        return child(element, "version").findAny().isPresent();
    }

    private static boolean isOnlyManaged(Element element) {
        return element.getParentNode().getParentNode().getNodeName().equals("dependencyManagement");
    }

    private static Stream<String> child(Element parent, String tag) {
        return elements(parent.getChildNodes())
                .filter(element -> element.getTagName().equals(tag))
                .map(element -> element.getTextContent().strip());
    }
}
