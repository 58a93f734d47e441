package pfocr.lexicon;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** MeSH descriptors or supplements in XML, streamed; no DTD and no entity is followed. */
final class MeshXml {
  private MeshXml() {}

  static boolean recognises(String head) {
    return head.contains("<DescriptorRecordSet") || head.contains("<SupplementalRecordSet");
  }

  static void read(InputStream in, NameSink sink) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && isRecord(xml.getLocalName())) {
          record(xml).giveTo(sink);
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static boolean isRecord(String element) {
    return element.equals("DescriptorRecord") || element.equals("SupplementalRecord");
  }

  private static MeshAscii.MeshRecord record(XMLStreamReader xml) throws XMLStreamException {
    var record = new MeshAscii.MeshRecord();
    String parent = "";
    int inTerm = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        if (isRecord(xml.getLocalName())) return record;
        if (xml.getLocalName().equals("Term")) inTerm--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "DescriptorUI", "SupplementalRecordUI" -> {
            String id = xml.getElementText().strip();
            if (record.id.isEmpty()) record.id = id; // later ones are references to other records
          }
          case "DescriptorName", "SupplementalRecordName" -> parent = xml.getLocalName();
          case "Term" -> inTerm++;
          case "TreeNumber" -> record.treeNumbers.add(xml.getElementText().strip());
          case "String" -> {
            String text = xml.getElementText().strip();
            if (inTerm > 0) record.terms.add(text);
            else if (!parent.isEmpty() && record.heading.isEmpty()) record.heading = text;
          }
          default -> {}
        }
      }
    }
  }
}
