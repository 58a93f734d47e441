package pfocr.export;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Taxon;

/**
 * The genes and chemicals of a figure as unconnected nodes of a GPML 2013a pathway, the format that
 * PathVisio opens and takes from the clipboard: a start for redrawing the figure.
 */
public final class Gpml {
  private static final String NAMESPACE = "http://pathvisio.org/GPML/2013a";

  /** Nodes in a column. */
  private static final int ROWS = 20;

  /** Of a node, and of the space around it, in GPML's units. */
  private static final int WIDTH = 90;

  private static final int HEIGHT = 25;
  private static final int STEP_X = 110;
  private static final int STEP_Y = 35;

  private record Node(String label, String type, String word, String database, String id) {}

  private final XMLStreamWriter xml;

  private Gpml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The genes of an organism and the chemicals of the figure that have ids, each once. */
  public static String write(FigureRecord record, Taxon organism) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      new Gpml(xml).pathway(record, organism, nodes(record, organism));
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static List<Node> nodes(FigureRecord record, Taxon organism) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (Mention gene : record.mentions(EntityType.GENE).toList())
      if (gene.taxon().equals(organism) && gene.id().startsWith("NCBIGene:"))
        nodes.putIfAbsent(gene.id(), node(gene, "GeneProduct", "Entrez Gene", gene.id()));
    for (Mention chemical : record.mentions(EntityType.CHEMICAL).toList())
      for (String id : List.of(chemical.id(), chemical.xref()))
        if (id.startsWith("CHEBI:"))
          nodes.putIfAbsent(id, node(chemical, "Metabolite", "ChEBI", id));
    return List.copyOf(nodes.values());
  }

  private static Node node(Mention mention, String type, String database, String curie) {
    String id = curie.substring(curie.indexOf(':') + 1);
    return new Node(mention.name(), type, mention.word(), database, id);
  }

  private void pathway(FigureRecord record, Taxon organism, List<Node> nodes)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("Pathway");
    xml.writeDefaultNamespace(NAMESPACE);
    attribute("Name", record.figure().title());
    if (!organism.name().isEmpty()) attribute("Organism", organism.name());
    xml.writeStartElement("Comment");
    attribute("Source", "PFOCR");
    xml.writeCharacters(clean(record.figure().figid()));
    xml.writeEndElement();
    xml.writeEmptyElement("Graphics");
    attribute("BoardWidth", STEP_X * (1 + columns(nodes)));
    attribute("BoardHeight", STEP_Y * (1 + Math.min(ROWS, nodes.size())));
    for (int i = 0; i < nodes.size(); i++) node(nodes.get(i), i);
    xml.writeEmptyElement("InfoBox");
    attribute("CenterX", "0.0");
    attribute("CenterY", "0.0");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static int columns(List<Node> nodes) {
    return (nodes.size() + ROWS - 1) / ROWS;
  }

  private void node(Node node, int place) throws XMLStreamException {
    xml.writeStartElement("DataNode");
    attribute("TextLabel", node.label());
    attribute("GraphId", "n" + place);
    attribute("Type", node.type());
    xml.writeStartElement("Comment");
    xml.writeCharacters(clean("Drawn as: " + node.word()));
    xml.writeEndElement();
    xml.writeEmptyElement("Graphics");
    attribute("CenterX", STEP_X * (1 + place / ROWS));
    attribute("CenterY", STEP_Y * (1 + place % ROWS));
    attribute("Width", WIDTH);
    attribute("Height", HEIGHT);
    attribute("ZOrder", 32768);
    attribute("FontSize", 12);
    attribute("Valign", "Middle");
    xml.writeEmptyElement("Xref");
    attribute("Database", node.database());
    attribute("ID", node.id());
    xml.writeEndElement();
  }

  private void attribute(String name, Object value) throws XMLStreamException {
    xml.writeAttribute(name, clean(value.toString()));
  }

  /** XML knows no control characters and no lone surrogates, not even escaped. */
  private static String clean(String text) {
    return Reference.line(RecordJson.wellFormed(text)).replaceAll("[\\uFFFE\\uFFFF]", " ");
  }
}
