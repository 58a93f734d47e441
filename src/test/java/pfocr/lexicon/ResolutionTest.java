package pfocr.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      quoteCharacter = '"',
      textBlock =
          """
          YAP1: YAP | YAP1 | yap
          MAP3K7: TAK1
          TP53: p53 | P53 | TP53 | tumor protein p53
          ERBB2: HER2 | HER-2 | ErbB2 | neu
          PDCD1: PD-1 | PD1
          CD274: PD-L1 | PDL1 | B7-H1
          PRKN: PARK2 | parkin
          SLC12A5: KCC2 | kcc2 | SLC12A5
          NTRK2: TrkB | trkb
          P2RX4: P2X4R | P2X4
          MYC: c-Myc | Myc | cmyc
          CTNNB1: β-catenin | beta-catenin | beta catenin | CTNNB1
          PRKCA: PKCα | PKC-alpha
          TNF: TNF-α | TNFalpha | TNFA | TNF
          IFNG: IFN-γ | IFNgamma | interferon gamma | interferon-γ
          IL1B: IL-1β | IL1beta | interleukin 1 beta | interleukin-1β
          CASP3: caspase-3 | Caspase 3
          CYCS: cytochrome c
          CDH1: E-cadherin
          SLC2A4: GLUT4 | Glut-4
          NOS3: eNOS
          PTGS2: COX-2 | COX2 | cyclooxygenase 2
          BCL2: Bcl-2 | bcl2
          GNAQ: Gαq | Galphaq
          SNCA: α-synuclein | alpha-synuclein
          MAPT: tau | MAPT
          ACE2: ACE2
          PPARGC1A: PGC-1α | PGC1a
          HIF1A: HIF-1α | HIF1alpha
          EIF4EBP1: 4E-BP1 | 4EBP1
          BECN1: Beclin 1 | beclin-1 | Beclin1
          SQSTM1: p62
          STING1: STING | TMEM173
          CGAS: cGAS
          MTOR: mTOR | mtor
          BDNF: BDNF | bdnf
          AKT1: AKT1 | Akt1
          IL6: IL-6 | interleukin 6 | interleukin-6
          CXCL8: IL-8 | IL8
          CCL2: MCP-1 | MCP1
          NFE2L2: NRF2 | Nrf2
          KEAP1: Keap1
          GSK3B: GSK-3β | GSK3beta | GSK3B
          RELA: p65 | RelA
          CDKN1A: p21 | p21Cip1
          MAPK3: ERK1
          MAPK1: ERK2
          MAP2K1: MEK1
          EGFR: EGFR | egfr | ErbB1
          KRAS: KRAS | K-Ras
          PTEN: PTEN | pten
          FOXO3: FOXO3A | FoxO3a
          SIRT1: SIRT1 | Sirt-1
          NLRP3: NLRP3 | NALP3
          TLR4: TLR4 | toll-like receptor 4 | TLR-4
          MYD88: MyD88
          STAT3: STAT3 | Stat-3
          JAK2: JAK2
          SMAD3: Smad3
          DDIT3: CHOP
          HSPA5: GRP78 | BiP
          HMOX1: HO-1 | HO1
          NOS2: iNOS
          SLC12A2: NKCC1
          ABCB1: MDR1 | P-gp
          CD44: CD44
          PECAM1: CD31
          VIM: vimentin
          FN1: fibronectin
          INS: insulin
          LEP: leptin
          WWTR1: TAZ
          GAPDH: GAPDH
          PDPK1: PDK1
          RPS6KB1: p70S6K1 | S6K1
          MAP1LC3B: LC3B
          GCG: GLP-1
          AGTR1: AT1R
          RIPK1: RIP1
          ACTA2: α-SMA | alpha-SMA
          STK4: MST1
          SNAI1: Snail | snail
          """)
  void aNameMeansTheHumanGeneThatPeopleMean(String symbol, String names) {
    for (String name : names.split("\\|")) {
      Sense best = best(name.strip());
      assertEquals(symbol, best.concept().label(), () -> name + LEXICON.resolve(name.strip()));
      assertEquals(Concept.HUMAN, best.concept().taxon(), name);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          FPLX ERK: ERK | ERK1/2 | erk
          FPLX PI3K: PI3K | PI 3-kinase | pi3k | phosphoinositide 3-kinase
          FPLX AKT: AKT | Akt | PKB | akt
          FPLX NFkappaB: NF-κB | NF-kB | NFkB | NF-kappaB | NFKB | nf kappa b
          FPLX AMPK: AMPK | ampk
          FPLX JNK: JNK | JNKs
          FPLX PKC: PKC
          FPLX p38: p38 | p38 MAPK | p38MAPK
          FPLX TGFB: TGF-β | TGFβ | TGF-beta | TGFB
          FPLX VEGF: VEGF
          FPLX RAS: Ras | RAS | ras
          FPLX MAP1LC3: LC3
          FPLX SERCA: SERCA
          FPLX P70S6K: S6K | p70S6K
          FPLX CD3: CD3
          FPLX MEK: MEK | MEK1/2
          FPLX Wnt: WNT | Wnt
          FPLX Notch: Notch | notch
          FPLX AP1: AP-1
          FPLX mTORC1: mTORC1
          FPLX SMAD: Smad | SMADs
          MESH Adenosine Diphosphate: ADP | adenosine diphosphate
          MESH Adenosine Triphosphate: ATP | atp
          MESH Cyclic AMP: cAMP | cyclic AMP
          MESH Lipopolysaccharides: LPS | lipopolysaccharide
          MESH Reactive Oxygen Species: ROS
          MESH Nitric Oxide: NO | nitric oxide
          MESH Aspirin: aspirin | acetylsalicylic acid
          MESH Acetaminophen: paracetamol
          MESH Epinephrine: adrenaline
          MESH Norepinephrine: noradrenaline
          MESH Ascorbic Acid: vitamin C
          MESH Serotonin: 5-HT | serotonin
          MESH gamma-Aminobutyric Acid: GABA
          MESH Morphine: morphine
          MESH Amyloid beta-Peptides: Aβ | amyloid beta
          MESH Diabetes Mellitus, Type 2: T2D | type 2 diabetes | T2DM
          MESH Alzheimer Disease: Alzheimer's disease | AD
          MESH Parkinson Disease: Parkinson's disease | PD
          MESH Amyotrophic Lateral Sclerosis: ALS
          MESH Multiple Sclerosis: multiple sclerosis | MS
          MESH Breast Neoplasms: breast cancer | breast tumor
          MESH Leukemia, Myeloid, Acute: acute myeloid leukemia | AML
          MESH Sirolimus: rapamycin
          MESH Hydrogen Peroxide: H2O2 | hydrogen peroxide
          MESH Calcium: Ca2+ | calcium
          MESH Glucose: glucose | D-glucose
          MESH Metformin: metformin
          MESH COVID-19: COVID-19
          MESH Neoplasms: cancer | tumour
          NCBITaxon Homo sapiens: human | H. sapiens | hsa | Homo sapiens | humans
          NCBITaxon Mus musculus: mouse | mice | Mus musculus | mmu
          NCBITaxon Danio rerio: zebrafish | D. rerio
          NCBITaxon Drosophila melanogaster: fruit fly | Drosophila
          NCBITaxon Caenorhabditis elegans: C. elegans
          NCBITaxon Escherichia coli: E. coli
          NCBITaxon Saccharomyces cerevisiae: yeast | S. cerevisiae
          NCBITaxon Arabidopsis thaliana: thale cress | A. thaliana
          NCBITaxon Oryza sativa: rice
          NCBITaxon Bos taurus: cow | bovine
          """)
  void familiesChemicalsDiseasesAndOrganismsHaveTheirNames(String wanted, String names) {
    for (String name : names.split("\\|")) {
      Concept best = best(name.strip()).concept();
      String found = best.id().substring(0, best.id().indexOf(':')) + " " + best.label();
      assertEquals(wanted, found, () -> name + LEXICON.resolve(name.strip()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and", "set", "was", "not", "fog", "mast", "dorsal", "cell", "cycle", "rest", "met", "kit",
        "cat", "impact", "camp", "Rest", "Set", "And", "large", "act", "for", "fat", "light",
        "clock", "step", "spring", "top", "trap", "white", "wave", "spin", "image", "ship", "snap",
        "fast", "bad", "fan", "her", "she", "sex", "mice", "hip", "ice", "pan", "tau", "can", "has",
        "mars"
      })
  void anOrdinaryWordIsNoGeneWithoutEvidence(String word) {
    for (Sense sense : LEXICON.resolve(word)) {
      boolean gene = sense.concept().type() == ConceptType.GENE;
      assertTrue(!gene || sense.needsEvidence(), sense::toString);
    }
    assertTrue(Lexicon.ordinaryWord(word) || word.equals("image"), word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AD", "PD", "MS", "NO", "DA", "RA", "ER", "a", "T"})
  void anotherNameOfOneOrTwoLettersNeedsEvidence(String name) {
    for (Sense sense : LEXICON.resolve(name)) assertTrue(sense.needsEvidence(), sense::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET", "MET", "KIT", "REST", "cAMP", "c-Met", "kcc2", "akt", "p53", "bdnf", "mtor", "Aβ",
        "C3", "insulin", "glucose", "Ca2+", "K+", "mouse", "pain", "5-HT", "aspirin", "notch", "CAT"
      })
  void aNameByItsLooksNeedsNoFurtherEvidence(String name) {
    assertFalse(best(name).needsEvidence(), () -> "" + LEXICON.resolve(name));
  }

  @Test
  void bothSensesOfAnAmbiguousNameAreOffered() {
    List<String> labels = LEXICON.resolve("TAK1").stream().map(s -> s.concept().label()).toList();
    assertEquals(List.of("MAP3K7", "NR2C2"), labels.subList(0, 2));
  }

  @Test
  void anUnknownNameHasNoSense() {
    assertEquals(List.of(), LEXICON.resolve("xyzzy12"));
    assertEquals(List.of(), LEXICON.resolve(""));
    assertEquals(List.of(), LEXICON.resolve("--"));
  }

  private static Sense best(String name) {
    List<Sense> senses = LEXICON.resolve(name);
    assertFalse(senses.isEmpty(), () -> "no sense of " + name);
    return senses.getFirst();
  }
}
