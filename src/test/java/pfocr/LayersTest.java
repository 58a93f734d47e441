package pfocr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Which package may know what: the direction that separate modules would enforce. */
@AnalyzeClasses(packages = "pfocr", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  private static final String LUCENE = "org.apache.lucene..";
  private static final String JAVALIN = "io.javalin..";
  private static final String JETTY = "org.eclipse.jetty..";
  private static final String MCP = "io.modelcontextprotocol..";
  private static final String YAML = "org.yaml..";
  private static final String PICOCLI = "picocli..";

  @ArchTest
  static final ArchRule figureKnowsNoOtherPackage =
      knowsNone("figure", "lexicon", "query", "index", "search", "enrich", "export", "web", "cli");

  @ArchTest
  static final ArchRule queryKnowsNoOtherPackage =
      knowsNone("query", "figure", "lexicon", "index", "search", "enrich", "export", "web", "cli");

  @ArchTest
  static final ArchRule lexiconKnowsFiguresOnly =
      knowsNone("lexicon", "query", "index", "search", "enrich", "export", "web", "cli");

  @ArchTest
  static final ArchRule indexKnowsFiguresAndNamesOnly =
      knowsNone("index", "query", "search", "enrich", "export", "web", "cli");

  @ArchTest
  static final ArchRule searchKnowsNothingAboveIt =
      knowsNone("search", "enrich", "export", "web", "cli");

  @ArchTest
  static final ArchRule enrichKnowsTheDoorOfSearch =
      knowsNone("enrich", "index", "export", "web", "cli");

  @ArchTest
  static final ArchRule exportKnowsTheDoorOfSearch = knowsNone("export", "index", "web", "cli");

  @ArchTest static final ArchRule webKnowsNoCommands = knowsNone("web", "index", "cli");

  @ArchTest
  static final ArchRule packagesDependInOneDirection =
      slices().matching("pfocr.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyIndexAndSearchKnowLucene = onlyKnow(LUCENE, "index", "search");

  @ArchTest static final ArchRule onlyWebKnowsJavalin = onlyKnow(JAVALIN, "web");

  @ArchTest static final ArchRule onlyWebKnowsJetty = onlyKnow(JETTY, "web");

  @ArchTest static final ArchRule onlyWebKnowsTheProtocolOfModels = onlyKnow(MCP, "web");

  /** Records are YAML, and so is the file with the program's options. */
  @ArchTest
  static final ArchRule onlyFigureAndTheCommandsKnowYaml = onlyKnow(YAML, "figure", "cli");

  @ArchTest static final ArchRule onlyTheCommandsKnowPicocli = onlyKnow(PICOCLI, "cli");

  @ArchTest
  static final ArchRule onlyTheCommandsPrint =
      noClasses()
          .that()
          .resideOutsideOfPackage("pfocr.cli..")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
          .allowEmptyShould(true);

  private static ArchRule knowsNone(String name, String... others) {
    String[] packages = new String[others.length];
    for (int i = 0; i < others.length; i++) packages[i] = "pfocr." + others[i] + "..";
    return noClasses()
        .that()
        .resideInAPackage("pfocr." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .allowEmptyShould(true);
  }

  private static ArchRule onlyKnow(String library, String... names) {
    String[] packages = new String[names.length];
    for (int i = 0; i < names.length; i++) packages[i] = "pfocr." + names[i] + "..";
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true);
  }
}
