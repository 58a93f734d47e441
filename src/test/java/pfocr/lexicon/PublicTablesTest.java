package pfocr.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTablesTest {
  private static final String HGNC =
      """
      hgnc_id\tsymbol\tname\tlocus_group\talias_symbol\tprev_symbol\tentrez_id
      HGNC:13818\tSLC12A5\tsolute carrier family 12 member 5\tprotein\t"KCC2|KIAA1176"\t\t57468
      HGNC:8607\tPRKN\tparkin RBR E3 ubiquitin protein ligase\tprotein\tAR-JP\tPARK2\t5071
      HGNC:6871\tMAPK1\tmitogen-activated protein kinase 1\tprotein\tERK2|p41mapk\tPRKM2\t5594
      HGNC:1\tNOID\tgene without an NCBI id\tprotein\t\t\t
      """;

  private static final String GENE_INFO =
      """
      #tax_id\tGeneID\tSymbol\tLocusTag\tSynonyms\tdbXrefs\tchromosome\tmap_location\tdescription\ttype_of_gene\tSymbol_from_nomenclature_authority\tFull_name_from_nomenclature_authority\tNomenclature_status
      10090\t22059\tTrp53\t-\tTp53|bbl|p53\t-\t11\t-\ttransformation related protein 53\tprotein-coding\tTrp53\ttransformation related protein 53\tO
      999999\t1\tXyz\t-\t-\t-\t-\t-\tof an unnamed bacterium\tprotein-coding\t-\t-\t-
      """;

  private static final String GENE_HISTORY =
      """
      #tax_id\tGeneID\tDiscontinued_GeneID\tDiscontinued_Symbol\tDiscontinue_Date
      9606\t57468\t111\tOLD1\t20200101
      9606\t111\t222\tOLD2\t20100101
      9606\t-\t333\tGONE\t20100101
      999999\t57468\t444\tOTHER\t20100101
      """;

  private static final String MESH_ASCII =
      """
      *NEWRECORD
      RECTYPE = D
      MH = Aspirin
      PRINT ENTRY = Acetysal|T109|T121|NON|EQV|NLM (1991)
      ENTRY = Acylpyrin|T109
      MN = D02.455.426.559.389.657.410.595.176
      UI = D001241

      *NEWRECORD
      RECTYPE = D
      MH = Abattoirs
      MN = J01.576
      UI = D000003
      """;

  private static final String MESH_XML =
      """
      <?xml version="1.0"?>
      <!DOCTYPE DescriptorRecordSet SYSTEM "https://example.org/desc.dtd">
      <DescriptorRecordSet LanguageCode="eng">
      <DescriptorRecord DescriptorClass="1">
        <DescriptorUI>D003924</DescriptorUI>
        <DescriptorName><String>Diabetes Mellitus, Type 2</String></DescriptorName>
        <AllowableQualifiersList><AllowableQualifier><QualifierReferredTo>
          <QualifierUI>Q000097</QualifierUI><QualifierName><String>blood</String></QualifierName>
        </QualifierReferredTo></AllowableQualifier></AllowableQualifiersList>
        <PharmacologicalActionList><PharmacologicalAction><DescriptorReferredTo>
          <DescriptorUI>D009999</DescriptorUI><DescriptorName><String>Other</String></DescriptorName>
        </DescriptorReferredTo></PharmacologicalAction></PharmacologicalActionList>
        <TreeNumberList><TreeNumber>C18.452.394.750.149</TreeNumber></TreeNumberList>
        <ConceptList><Concept PreferredConceptYN="Y"><ConceptName><String>Diabetes</String></ConceptName>
          <TermList><Term><TermUI>T1</TermUI><String>Ketosis-Resistant Diabetes</String></Term>
          <Term><TermUI>T2</TermUI><String>MODY of adults</String></Term></TermList>
        </Concept></ConceptList>
      </DescriptorRecord>
      </DescriptorRecordSet>
      """;

  @TempDir Path folder;

  @Test
  void hgncIsReadByItsColumns() throws IOException {
    put("any name.dat", HGNC);
    Lexicon lexicon = read();
    assertEquals(List.of("SYMBOL SLC12A5"), firsts(lexicon, "SLC12A5"));
    assertEquals(List.of("ALIAS SLC12A5"), firsts(lexicon, "KCC2"));
    assertEquals(List.of("PREVIOUS PRKN"), firsts(lexicon, "park2"));
    assertEquals(List.of("ALIAS MAPK1"), firsts(lexicon, "ERK2"));
    assertEquals("PRKN", lexicon.concept("HGNC:8607").orElseThrow().label());
    assertEquals(List.of(), lexicon.resolve("NOID"));
  }

  @Test
  void retiredIdsLeadToWhatTookTheirPlaces() throws IOException {
    put("a history", GENE_HISTORY);
    put("b", HGNC);
    Lexicon lexicon = read();
    assertEquals("SLC12A5", lexicon.concept("NCBIGene:111").orElseThrow().label());
    assertEquals("SLC12A5", lexicon.resolve("entrez:222").getFirst().concept().label());
    assertEquals(List.of(), lexicon.resolve("NCBIGene:333"));
    assertEquals(List.of(), lexicon.resolve("NCBIGene:444"));
    assertFalse(
        lexicon.names(lexicon.concept("NCBIGene:57468").orElseThrow()).stream()
            .anyMatch(name -> name.text().contains("NCBIGene")));
  }

  @Test
  void whatTablesSaidIsTheSameAfterWritingAndReading() throws IOException {
    put("a", HGNC);
    put("b", MESH_ASCII);
    put("c", GENE_HISTORY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PublicNames.of(folder).writeTo(bytes);
    PublicNames read = PublicNames.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertArrayEquals(written(read()), written(new LexiconBuilder().add(read).build()));
    var cut = new ByteArrayInputStream(bytes.toByteArray(), 0, bytes.size() / 2);
    assertThrows(IOException.class, () -> PublicNames.read(cut));
  }

  private static byte[] written(Lexicon lexicon) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    lexicon.writeTo(bytes);
    return bytes.toByteArray();
  }

  @Test
  void geneInfoOfManySpeciesKeepsTheNamedOnes() throws IOException {
    putGzip("x.gz", GENE_INFO);
    Lexicon lexicon = read();
    assertEquals("NCBIGene:22059", lexicon.resolve("trp53").getFirst().concept().id());
    assertEquals(10090, lexicon.resolve("Tp53").getFirst().concept().taxon());
    assertEquals(List.of(), lexicon.resolve("Xyz"));
  }

  @Test
  void idsOfOtherSourcesAreFoundAsAWholeOnly() throws IOException {
    put(
        "hgnc",
        "hgnc_id\tsymbol\tname\talias_symbol\tprev_symbol\tentrez_id\tensembl_gene_id\n"
            + "HGNC:11998\tTP53\ttumor protein p53\t\t\t7157\tENSG00000141510\n");
    put(
        "info",
        "#tax_id\tGeneID\tSymbol\tSynonyms\tdbXrefs\tdescription"
            + "\tFull_name_from_nomenclature_authority\n"
            + "9606\t57468\tSLC12A5\t-\tMIM:606726|HGNC:HGNC:13818|Ensembl:ENSG00000124140"
            + "|AllianceGenome:HGNC:13818\t-\t-\n"
            + "10090\t22059\tTrp53\t-\tMGI:MGI:98834|Ensembl:ENSMUSG00000059552\t-\t-\n");
    Lexicon lexicon = read();
    for (String id : List.of("HGNC:11998", "hgnc:11998", "ENSG00000141510", "ensg00000141510.12"))
      assertEquals(List.of("SYMBOL TP53"), firsts(lexicon, id), id);
    assertEquals(List.of("SYMBOL SLC12A5"), firsts(lexicon, "HGNC:13818"));
    assertEquals(List.of("SYMBOL SLC12A5"), firsts(lexicon, "Ensembl:ENSG00000124140"));
    assertEquals(List.of("SYMBOL Trp53"), firsts(lexicon, "ENSMUSG00000059552.3"));
    for (String other : List.of("hgnc11998", "ENSG0000014151", "ENSG00000141511", "HGNC:1199"))
      assertEquals(List.of(), lexicon.resolve(other), other);
    for (String start : List.of("hgnc", "ens", "ensembl", "ENSG00000141510"))
      assertEquals(List.of(), lexicon.complete(start, 5), start);
    Concept tp53 = lexicon.concept("NCBIGene:7157").orElseThrow();
    assertEquals(List.of("Ensembl:ENSG00000141510", "HGNC:11998"), lexicon.crossReferences(tp53));
    assertFalse(lexicon.names(tp53).stream().anyMatch(name -> name.text().contains("11998")));
  }

  @Test
  void unknownIdsOfOtherSourcesSayWhatTheyNeed() {
    for (String id : List.of("HGNC:11998", "ENSG00000141510.12"))
      assertTrue(Curie.whyUnknown(id).contains("--lexicon"), id);
    for (String name : List.of("TP53", "HGNC:KCC2", "ENSA", "NCBIGene:1"))
      assertEquals("", Curie.whyUnknown(name));
  }

  @Test
  void meshIsReadInBothForms() throws IOException {
    put("d2024.bin", MESH_ASCII);
    put("desc2024.xml", MESH_XML);
    Lexicon lexicon = read();
    assertEquals(List.of("ENTRY_TERM Aspirin"), firsts(lexicon, "acetysal"));
    assertEquals(List.of("ENTRY_TERM Aspirin"), firsts(lexicon, "Acylpyrin"));
    assertEquals(List.of(), lexicon.resolve("Abattoirs"));
    assertEquals(
        List.of("ENTRY_TERM Diabetes Mellitus, Type 2"),
        firsts(lexicon, "ketosis-resistant diabetes"));
    assertEquals(List.of(), lexicon.resolve("MESH:D009999"));
    Concept diabetes = lexicon.concept("MESH:D003924").orElseThrow();
    assertEquals(ConceptType.DISEASE, diabetes.type());
    assertEquals(List.of("C18.452.394.750.149"), lexicon.tree().places(diabetes.id()));
  }

  /** The tables are of many years; a term may stand below one that they do not have. */
  @Test
  void theMeshTreeIsWalkedUpwardsOverGaps() throws IOException {
    String record = "*NEWRECORD\nRECTYPE = D\nMH = %s\n%sUI = %s\n";
    put(
        "d2024.bin",
        record.formatted("Top", "MN = C18\n", "D000101")
            + record.formatted("Deep", "MN = C18.452.394\nMN = C10.2\nMN = C18.9\n", "D000102")
            + record.formatted("Deeper", "MN = C18.452.394.1\n", "D000103"));
    Lexicon lexicon = read();
    assertEquals(Set.of("MESH:D000101", ""), lexicon.tree().parents("MESH:D000102"));
    assertEquals(Set.of("MESH:D000102", "MESH:D000101"), lexicon.tree().above("MESH:D000103"));
    assertEquals(Set.of("MESH:D000102", "MESH:D000103"), lexicon.tree().narrower("MESH:D000101"));
    assertEquals(List.of("MESH:D000101", "MESH:D000102"), lexicon.tree().path("MESH:D000103"));
    assertEquals(List.of(), lexicon.tree().path("MESH:D000101"));
    for (String other : List.of("MESH:D000101", "NCBIGene:57468", "")) {
      assertEquals(Set.of(), lexicon.tree().above(other));
      assertEquals(Set.of(""), lexicon.tree().parents(other));
    }
  }

  @Test
  void meshSupplementsAreChemicals() throws IOException {
    put(
        "supp.xml",
        "<SupplementalRecordSet><SupplementalRecord><SupplementalRecordUI>C010463"
            + "</SupplementalRecordUI><SupplementalRecordName><String>icariin</String>"
            + "</SupplementalRecordName><ConceptList><Concept><TermList><Term><String>Icariine"
            + "</String></Term></TermList></Concept></ConceptList></SupplementalRecord>"
            + "</SupplementalRecordSet>");
    assertEquals(List.of("ENTRY_TERM icariin"), firsts(read(), "icariine"));
  }

  @Test
  void famPlexFamiliesGetTheirGenes() throws IOException {
    put("a-relations.csv", "HGNC,MAPK1,isa,FPLX,ERK\nFPLX,ERK,isa,FPLX,MAPK\n");
    put("b-grounding.csv", "ERK 1/2,FPLX,ERK,,,,\n\"p42, the kinase\",HGNC,MAPK1,,,,\n");
    put("c-entities.csv", "ERK\nMAPK\nSWI_SNF\n");
    put("d-equivalences.csv", "BEL,ERK Family,ERK\n");
    put("e-hgnc.tsv", HGNC);
    Lexicon lexicon = read();
    Concept mapk = lexicon.concept("FPLX:MAPK").orElseThrow();
    assertEquals(List.of("MAPK1"), lexicon.members(mapk).stream().map(Concept::label).toList());
    assertEquals(List.of("FAMILY ERK"), firsts(lexicon, "ERK-1/2"));
    assertEquals(List.of("ALIAS MAPK1"), firsts(lexicon, "p42 the kinase"));
  }

  @Test
  void laterTablesAddToTheBundledOnes() throws IOException {
    put("hgnc.tsv", HGNC);
    put("mesh.xml", MESH_XML);
    Lexicon lexicon = new LexiconBuilder().addBundled().add(PublicNames.of(folder)).build();
    assertEquals("SLC12A5", lexicon.resolve("KCC2").getFirst().concept().label());
    assertEquals(
        Set.of(),
        lexicon.tree().narrower("MESH:D003924").stream()
            .filter(i -> !i.startsWith("MESH:"))
            .collect(java.util.stream.Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a shopping list\nmilk\nbread\n",
        "symbol\tname\nTP53\ttumor protein\n",
        "{\"json\": true}",
        "<html><body>404 not found</body></html>",
        "a,b,c,d,e\n",
        "%PDF-1.4\n"
      })
  void aFileOfAnotherKindIsRefusedByName(String content) throws IOException {
    put("wrong.txt", content);
    String message = refusal();
    assertTrue(message.contains("wrong.txt"), message);
    assertTrue(message.contains("expected the HGNC complete set"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hgnc_id\tsymbol\tname\nHGNC:5\tA1BG\talpha-1-B glycoprotein\n",
        "#tax_id\tGeneID\tSymbol\n9606\t1\tA1BG\n",
        "<DescriptorRecordSet><DescriptorRecord><DescriptorUI>D1",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><DescriptorRecordSet>&e;</DescriptorRecordSet>",
        "HGNC,MAPK1,isa,FPLX,ERK\nnonsense and more\n"
      })
  void aDamagedTableIsRefusedByName(String content) throws IOException {
    put("damaged.txt", content);
    String message = refusal();
    assertTrue(message.contains("damaged.txt"), message);
  }

  @Test
  void aBrokenArchiveIsRefusedByName() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(GENE_INFO.getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    Files.write(folder.resolve("half.gz"), half);
    assertTrue(refusal().contains("half.gz"), refusal());
  }

  @Test
  void aMissingFolderIsNamed() {
    Path missing = folder.resolve("none");
    var refused =
        assertThrows(IOException.class, () -> new LexiconBuilder().add(PublicNames.of(missing)));
    assertTrue(refused.getMessage().contains("none"), refused.getMessage());
  }

  private String refusal() {
    return assertThrows(IOException.class, this::read).getMessage();
  }

  private Lexicon read() throws IOException {
    return new LexiconBuilder().add(PublicNames.of(folder)).build();
  }

  private void put(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private void putGzip(String name, String content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> firsts(Lexicon lexicon, String name) {
    return lexicon.resolve(name).stream()
        .map(s -> s.nameClass() + " " + s.concept().label())
        .toList();
  }
}
