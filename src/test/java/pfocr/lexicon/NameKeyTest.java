package pfocr.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      quoteCharacter = '"',
      textBlock =
          """
          nfkb: NF-κB | NF-kappaB | NF kappa B | NFkB | NFKB | NF‐κB | NFΚB | NF–κB | nf-kb
          tnfa: TNF-α | TNFalpha | TNFA | TNF-Alpha | TNF alpha | tnfalpha | TNFα | TNF-ɑ
          il1b: IL-1β | IL1B | IL-1beta | IL-1 β | Il1b | IL1beta | IL-1ß
          bcatenin: β-catenin | beta-catenin | B-catenin | betacatenin | Beta-Catenin
          ab: Aβ | Abeta | A-beta | AB
          ab42: Aβ42 | Abeta42 | A-beta-42 | Aβ(42)
          pkca: PKCα | PKC-α | PKCalpha | PKC alpha | PKCA
          gsk3b: GSK-3β | GSK3B | GSK3beta | GSK-3B | Gsk-3-beta
          akg: αKG | α-KG | alphaKG | alpha-KG
          bcl2: Bcl-2 | BCL2 | bcl 2 | Bcl–2
          ifng: IFN-γ | IFNG | IFN-gamma | IFNgamma | Ifn-g
          tgfb: TGF-β | TGFB | TGFbeta | TGF-Beta
          tgfb1: TGF-β1 | TGFB1 | TGFbeta1 | TGF beta 1 | TGF-β-1
          tgfbr1: TGFβR1 | TGFbetaR1 | TGFBR1
          ikba: IκBα | IkappaBalpha | IkBa | IKBA | I-kappa-B-alpha
          ikkg: IKKγ | IKKgamma | IKK-g
          ikkab: IKKα/β | IKKalpha/beta
          hif1a: HIF-1α | HIF1A | HIF1alpha | HIF 1 alpha
          pgc1a: PGC-1α | PGC1A | PGC1alpha | Pgc-1a
          pparg: PPARγ | PPARG | PPAR-gamma | PPARgamma
          rorgt: RORγt | RORgammat | ROR-γt
          gaq: Gαq | Galphaq | G-alpha-q
          gas: Gαs | Galphas
          gbg: Gβγ | Gbetagamma | G-beta-gamma
          p38a: p38α | p38alpha | p38-α
          asynuclein: α-synuclein | alpha-synuclein | alphasynuclein | a-synuclein
          asma: α-SMA | alphaSMA | αSMA
          gh2ax: γH2AX | γ-H2AX | gamma-H2AX | gammaH2AX
          17bestradiol: 17β-estradiol | 17beta-estradiol | 17betaestradiol | 17-β-Estradiol
          11bhsd: 11β-HSD | 11betaHSD | 11beta-HSD
          cd3z: CD3ζ | CD3zeta | CD3Z
          cd3e: CD3ε | CD3epsilon | CD3E
          1433s: 14-3-3σ | 14-3-3 sigma
          ifnl: IFN-λ | IFN-lambda | IFNL
          omegaoxidation: omegaoxidation
          o3: ω-3 | omega-3 | omega3
          a7nachr: α7nAChR | alpha7nAChR | α7-nAChR
          pkctheta: PKCθ | PKC-theta | PKCtheta
          pkceta: PKCη | PKC-eta
          gstpi: GSTπ | GST-pi
          muopioidreceptor: μ-opioid receptor | µ-opioid receptor | mu opioid receptor
          mum: μM | µM
          alpha: α | alpha | Alpha | Α
          tau: τ | tau | Tau
          a: A | a
          ca2: Ca2+ | Ca²⁺ | Ca(2+) | ca2
          nad: NAD+ | NAD | NAD⁺
          h2o2: H2O2 | H₂O₂
          pi3k: PI3K | PI3′K | PI-3-K | PI 3-K | PI3-K
          myd88: Myd88−/− | MyD88 | MYD88
          tgfbr: TĠFβR | TGFBR
          inos: İNOS | iNOS
          mapk3: МАРКЗ | MAPK3
          sjogren: Sjögren | Sjogren | SJÖGREN
          nrf2: ＮＲＦ２ | Nrf2 | NRF-2
          lps: LPS | lps | L.P.S.
          5ht: 5-HT | 5HT
          """)
  void spellingsOfOneNameMeet(String key, String names) {
    for (String name : names.split("\\|")) {
      assertEquals(key, NameKey.of(name.strip()), name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alphabet",
        "alphabetical",
        "betaine",
        "metal",
        "gammaglobulin",
        "deltoid",
        "tibetan",
        "synthetase",
        "diabetes",
        "sigmoid",
        "betamethasone",
        "alphavirus",
        "omegas",
        "lambdas",
        "betacoronavirus",
        "deltas",
        "rho",
        "rhoa",
        "pixel",
        "mucin",
        "chitin",
        "tauopathy",
        "digestion",
        "gammaherpesvirus"
      })
  void ordinaryWordsStayWhole(String word) {
    assertEquals(word, NameKey.of(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NFkappaB",
        "TNFalpha",
        "αKG",
        "Gαq",
        "İNOS",
        "PKCθ",
        "МАРКЗ",
        "Ångström",
        "ẞ",
        "Σ",
        "ς"
      })
  void caseDoesNotMatter(String name) {
    assertEquals(NameKey.of(name), NameKey.of(name.toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @CsvSource({
    "'',''",
    "---,''",
    "+,''",
    "' ',''",
    "日本,日本",
    "𝛼-actin,aactin",
    "ΩΩ,oo",
    "œdema,oedema"
  })
  void oddTextHasAKeyToo(String name, String key) {
    assertEquals(key, NameKey.of(name));
  }

  @org.junit.jupiter.api.Test
  void aShortWordCostsAboutAHundredNanoseconds() {
    String[] words = {"TNF-alpha", "signaling", "NF-κB", "pathway", "GSK3B", "the", "p38"};
    long sum = 0;
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 100_000; i++) sum += NameKey.of(words[i % words.length]).length();
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.println("NameKey.of: " + best / 100_000 + " ns per word (" + sum + ")");
  }
}
