package pfocr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gene-set statistics over HTTP, on the sample. */
class EnrichRoutesTest {
  private static final String PATH = "/api/v1/enrich";
  private static final String PAIN = "KCC2;TrkB;BDNF;morphine;GABA";
  private static final String CYTOKINES = "TNF,IL6,TP53,AKT1,EGFR";
  private static final Client client = SampleServer.client();

  private static JsonNode asked(String query) throws Exception {
    HttpResponse<String> answer = client.get(PATH + "?" + query);
    assertEquals(200, answer.statusCode(), answer.body());
    return Client.parse(answer.body());
  }

  private static JsonNode member(JsonNode answer, String typed) {
    for (JsonNode member : answer.at("/set/members"))
      if (member.at("/query").asText().equals(typed)) return member;
    throw new AssertionError(typed + " is not in " + answer.at("/set"));
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.at("/hits").forEach(hit -> ids.add(hit.at("/_id").asText()));
    return ids;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void idsThatNeedATableSaySo() throws Exception {
    JsonNode answer = asked("genes=" + encoded("KCC2 HGNC:11998 ENSG00000141510.12 foobarx"));
    assertEquals(3, answer.at("/set/unmatched").asInt());
    for (String id : List.of("HGNC:11998", "ENSG00000141510.12")) {
      assertTrue(member(answer, id).at("/reason").asText().contains("--lexicon"), id);
      assertEquals(0, member(answer, id).at("/suggestions").size());
    }
    assertTrue(member(answer, "foobarx").at("/reason").isMissingNode());
  }

  @Test
  void namesOfAllKindsAreReadAndCounted() throws Exception {
    String list =
        "KCC2\nNTRK2\nNCBIGene:627\nMESH:D009020\nTNF-α\nTP53\np53\nD003920\n3643\nfoobarx\nINSLUIN";
    JsonNode answer = asked("genes=" + encoded(list));
    assertEquals(11, answer.at("/set/entries").asInt());
    assertEquals("NCBIGene:57468", member(answer, "KCC2").at("/id").asText());
    assertEquals("alias", member(answer, "KCC2").at("/via").asText());
    assertEquals("Homo sapiens", member(answer, "KCC2").at("/organism").asText());
    assertEquals("NCBIGene:7124", member(answer, "TNF-α").at("/id").asText());
    assertEquals("MESH:D003920", member(answer, "D003920").at("/id").asText());
    assertEquals("INSR", member(answer, "3643").at("/label").asText());
    assertEquals("TP53", member(answer, "p53").at("/duplicate_of").asText());
    assertTrue(member(answer, "foobarx").at("/notfound").asBoolean());
    assertTrue(
        member(answer, "INSLUIN").at("/suggestions").toString().contains("nsulin"),
        member(answer, "INSLUIN").toString());
    assertEquals(2, answer.at("/set/unmatched").asInt());
    assertEquals(1, answer.at("/set/duplicates").asInt());
    assertEquals("Homo sapiens", answer.at("/background/organisms/0").asText());
  }

  @Test
  void familiesStandForTheirMembersAndCountOnceEach() throws Exception {
    JsonNode answer = asked("genes=PI3K&size=100");
    int members = member(answer, "PI3K").at("/things").asInt();
    assertTrue(members > 3, answer.at("/set").toString());
    assertTrue(answer.at("/total").asInt() > 0);
    for (JsonNode hit : answer.at("/hits"))
      assertEquals(1, hit.at("/words").asInt(), hit.toString());
    assertTrue(
        IntStream.range(0, answer.at("/hits").size())
            .anyMatch(i -> answer.at("/hits/" + i + "/overlap").asInt() > 1),
        "no figure draws several members");
  }

  @Test
  void theFigureThatShowsTheWholeListComesFirst() throws Exception {
    JsonNode answer = asked("genes=" + PAIN);
    JsonNode best = answer.at("/hits/0");
    assertEquals("PMC4604226__zns9991577730002", best.at("/_id").asText());
    assertEquals(5, best.at("/overlap").asInt());
    assertEquals(0, best.at("/missing").asInt());
    assertTrue(best.at("/p").asDouble() < 1e-9, best.toString());
    assertEquals(Set.of("gene", "chemical"), names(best.at("/types")));
    String kcc2 =
        "{\"query\":\"KCC2\",\"type\":\"gene\",\"id\":\"NCBIGene:57468\",\"label\":\"SLC12A5\","
            + "\"word\":\"KCC2\",\"via\":\"alias\"}";
    assertTrue(best.at("/members").toString().contains(kcc2), best.at("/members").toString());
    double last = 0;
    for (JsonNode hit : answer.at("/hits")) {
      assertTrue(hit.at("/p").asDouble() >= last);
      assertTrue(hit.at("/fdr").asDouble() >= hit.at("/p").asDouble());
      last = hit.at("/p").asDouble();
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void strictSetsHaveApprovedNamesOnly() throws Exception {
    JsonNode strict = asked("genes=TNF,IL6,p53,AKT&universe=strict&size=1000");
    assertTrue(strict.at("/total").asInt() < asked("genes=TNF,IL6,p53,AKT").at("/total").asInt());
    for (JsonNode hit : strict.at("/hits"))
      for (JsonNode member : hit.at("/members"))
        assertEquals(
            member.at("/type").asText().equals("gene") ? "symbol" : "name",
            member.at("/via").asText());
    assertEquals("strict", strict.at("/query/universe").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KCC2;TrkB;BDNF;morphine;GABA | ''",
        "TNF,IL6,p53,AKT,PI3K,WNT     | &universe=strict",
        "TNF,IL6,p53,AKT,PI3K,PIK3CA  | &background=corpus",
        "TNF,Trp53,morphine,obesity   | &background=Mus+musculus"
      })
  void allMembersAreWhatIsCounted(String genes, String more) throws Exception {
    JsonNode answer = asked("genes=" + encoded(genes) + more + "&members=all&size=100");
    assertTrue(answer.at("/hits").size() > 0, answer.toString());
    for (JsonNode hit : answer.at("/hits")) {
      Set<String> shared = things(hit.at("/members"));
      Set<String> missing = things(hit.at("/missing_members"));
      Set<String> extra = things(hit.at("/extra_members"));
      assertEquals(hit.at("/overlap").asInt(), shared.size(), hit.toString());
      assertEquals(hit.at("/missing").asInt(), missing.size(), hit.toString());
      assertEquals(hit.at("/extra").asInt(), extra.size(), hit.toString());
      assertEquals(hit.at("/list").asInt(), shared.size() + missing.size(), hit.toString());
      assertEquals(hit.at("/size").asInt(), shared.size() + extra.size(), hit.toString());
      Set<String> all = new TreeSet<>(shared);
      all.addAll(missing);
      all.addAll(extra);
      assertEquals(shared.size() + missing.size() + extra.size(), all.size(), hit.toString());
    }
  }

  /** Things by kind and id; each comes once. */
  private static Set<String> things(JsonNode members) {
    Set<String> things = new TreeSet<>();
    for (JsonNode member : members)
      assertTrue(
          things.add(member.at("/type").asText() + ' ' + member.at("/id").asText()),
          "twice: " + member);
    return things;
  }

  @Test
  void whatIsNotSharedComesMarkedAndOnlyWhenAskedFor() throws Exception {
    JsonNode plain = asked("genes=" + PAIN + "&size=2");
    assertTrue(plain.at("/hits/0/missing_members").isMissingNode(), plain.toString());
    assertTrue(plain.at("/hits/0/extra_members").isMissingNode(), plain.toString());
    JsonNode answer = asked("genes=" + PAIN + "&size=2&members=all");
    assertEquals(plain.at("/hits/0/members"), answer.at("/hits/0/members"));
    JsonNode second = answer.at("/hits/1");
    assertTrue(PAIN.contains(second.at("/missing_members/0/query").asText()), second.toString());
    assertFalse(second.at("/missing_members/0/label").asText().isEmpty(), second.toString());
    assertFalse(second.at("/missing_members/0/query").asText().isEmpty(), second.toString());
    for (JsonNode extra : answer.at("/hits/1/extra_members"))
      assertEquals(Set.of("type", "id", "label", "word", "via"), names(extra));
    assertTrue(answer.at("/hits/1/extra_members").size() > 0, answer.toString());
    assertTrue(answer.at("/links/next").asText().contains("members=all"));
    assertFalse(answer.at("/links/tsv").asText().contains("members"));
  }

  @ParameterizedTest
  @CsvSource({"size=101", "format=tsv"})
  void allMembersAreNotForManyFigures(String more) throws Exception {
    HttpResponse<String> answer = client.get(PATH + "?genes=TP53&members=all&" + more);
    assertTrue(answer.statusCode() / 100 == 4, answer.body());
    assertEquals("members", Client.parse(answer.body()).at("/errors/0/parameter").asText());
  }

  @Test
  void theSearchAndItsFiltersComeFirst() throws Exception {
    JsonNode all = asked("genes=" + CYTOKINES + "&facets=organism,year");
    JsonNode mouse = asked("genes=" + CYTOKINES + "&facets=organism&organism=Mus+musculus");
    assertTrue(mouse.at("/tested").asInt() < all.at("/tested").asInt());
    int mice = 0;
    for (JsonNode term : all.at("/facets/organism/terms"))
      if (term.at("/term").asText().equals("Mus musculus")) mice = term.at("/count").asInt();
    assertTrue(mice > 1, "no mice");
    assertEquals(mice, mouse.at("/total").asInt());
    assertEquals(
        all.at("/facets/organism/terms").size(),
        mouse.at("/facets/organism/terms").size(),
        "a facet is counted without its own filter");
    JsonNode words = asked("genes=" + PAIN + "&q=morphine");
    assertEquals(
        client.json("/api/v1/query?q=morphine&size=0").at("/total").asInt(),
        words.at("/figures").asInt());
    assertTrue(
        words.at("/background/sizes/gene").asInt() < all.at("/background/sizes/gene").asInt());
  }

  @Test
  void backgroundsAreChosenAndStated() throws Exception {
    int human = asked("genes=BDNF").at("/background/sizes/gene").asInt();
    JsonNode corpus = asked("genes=BDNF&background=corpus");
    assertEquals("corpus", corpus.at("/background/kind").asText());
    assertTrue(corpus.at("/background/sizes/gene").asInt() > human);
    JsonNode named = asked("genes=BDNF&background=human");
    assertEquals(human, named.at("/background/sizes/gene").asInt());
    assertEquals("[\"Homo sapiens\"]", named.at("/background/organisms").toString());
    JsonNode list = asked("genes=BDNF,TP53&background=BDNF,TP53,INS,EGFR,nonsensical");
    assertEquals("list", list.at("/background/kind").asText());
    assertEquals(4, list.at("/background/sizes/gene").asInt());
    assertEquals(1, list.at("/background/unmatched").asInt());
    JsonNode elsewhere = asked("genes=BDNF,TP53&background=INS,EGFR");
    assertEquals(
        "[\"Nothing of the list is in the background.\"]", elsewhere.at("/warnings").toString());
    JsonNode outside = asked("genes=BDNF,TP53&background=BDNF,INS");
    assertEquals("[]", outside.at("/warnings").toString());
    assertEquals(1, outside.at("/set/outside_background").asInt());
    assertEquals(1, outside.at("/set/sizes/gene").asInt());
  }

  @Test
  void pagesFollowEachOtherByTheirLinks() throws Exception {
    for (String sort : List.of("p", "odds_ratio", "overlap", "cosine")) {
      List<String> all = ids(asked("genes=" + CYTOKINES + "&size=1000&sort=" + sort));
      assertTrue(all.size() > 12, all.toString());
      List<String> paged = new ArrayList<>();
      List<Integer> ranks = new ArrayList<>();
      String next = PATH + "?genes=" + CYTOKINES + "&size=5&cursor=*&sort=" + sort;
      while (!next.isEmpty()) {
        JsonNode page = client.json(next);
        paged.addAll(ids(page));
        page.at("/hits").forEach(hit -> ranks.add(hit.at("/rank").asInt()));
        assertEquals("[]", page.at("/warnings").toString());
        next = page.at("/links/next").asText();
        assertEquals(next.isEmpty(), paged.size() == all.size(), next);
      }
      assertEquals(all, paged);
      assertEquals(IntStream.rangeClosed(1, all.size()).boxed().toList(), ranks);
    }
  }

  @Test
  void everythingIsFetchedByTheThousand() throws Exception {
    JsonNode all = asked("genes=" + CYTOKINES + "&fetch_all=true");
    assertEquals(asked("genes=" + CYTOKINES + "&size=1000").at("/hits"), all.at("/hits"));
    assertEquals(1_000, all.at("/query/size").asInt());
  }

  @Test
  void aCursorOfAnotherListGoesOnAndSaysSo() throws Exception {
    String next = asked("genes=" + CYTOKINES + "&size=5").at("/links/next").asText();
    String cursor = next.replaceFirst(".*[?&]cursor=([^&]*).*", "$1");
    JsonNode other = asked("genes=BDNF,TP53&cursor=" + cursor);
    assertTrue(
        other.at("/warnings/0").asText().startsWith("The cursor was made for another list"),
        other.at("/warnings").toString());
    List<String> all = ids(asked("genes=BDNF,TP53"));
    for (JsonNode hit : asked("genes=BDNF,TP53&size=1000&cursor=" + cursor).at("/hits"))
      assertEquals(all.indexOf(hit.at("/_id").asText()) + 1, hit.at("/rank").asInt());
    HttpResponse<String> joined = client.get(PATH + "?genes=BDNF&from=5&cursor=" + cursor);
    assertEquals(422, joined.statusCode());
    HttpResponse<String> file = client.get(PATH + "?genes=BDNF&format=tsv&cursor=" + cursor);
    assertEquals(422, file.statusCode());
    assertTrue(file.body().contains("files are whole"), file.body());
  }

  @Test
  void hitsHaveTheMembersThatAreNamed() throws Exception {
    JsonNode some = asked("genes=" + PAIN + "&fields=fdr,members.id,caption,types.gene.overlap");
    JsonNode usual = asked("genes=" + PAIN);
    for (int i = 0; i < usual.at("/hits").size(); i++) {
      JsonNode hit = some.at("/hits/" + i);
      JsonNode whole = usual.at("/hits/" + i);
      assertEquals(whole.at("/_id"), hit.at("/_id"));
      assertEquals(whole.at("/fdr"), hit.at("/fdr"));
      assertEquals(whole.at("/types/gene/overlap"), hit.at("/types/gene/overlap"));
      assertEquals(whole.at("/members/0/id"), hit.at("/members/0/id"));
      assertTrue(hit.at("/members/0/label").isMissingNode(), hit.toString());
      JsonNode record = client.json("/api/v1/figures/" + hit.at("/_id").asText());
      assertEquals(record.at("/caption"), hit.at("/caption"));
      assertTrue(hit.at("/p").isMissingNode(), hit.toString());
    }
    JsonNode less = asked("genes=" + PAIN + "&fields=-members,-types").at("/hits/0");
    assertTrue(less.at("/members").isMissingNode() && less.at("/types").isMissingNode());
    assertEquals(usual.at("/hits/0/p"), less.at("/p"));
    JsonNode flat = asked("genes=" + PAIN + "&dotfield=true&fields=types,links.self").at("/hits/0");
    assertEquals(usual.at("/hits/0/types/gene/p"), flat.get("types.gene.p"));
    JsonNode all = asked("genes=" + PAIN + "&fields=all").at("/hits/0");
    assertTrue(all.at("/genes/0/word").isTextual(), all.toString());
    assertTrue(all.at("/associatedWith/pmc").isTextual(), all.toString());
  }

  @Test
  void filesHaveTheColumnsAndMembersThatAreNamed() throws Exception {
    String table = client.get(PATH + "?genes=" + PAIN + "&format=tsv&fields=_id,fdr").body();
    String whole = client.get(PATH + "?genes=" + PAIN + "&format=tsv").body();
    assertTrue(table.startsWith("figid\tfdr\n"), table);
    assertEquals(whole.lines().count(), table.lines().count());
    String fewer = client.get(PATH + "?genes=" + PAIN + "&format=csv&fields=-url").body();
    assertEquals(
        whole.lines().findFirst().orElseThrow().replace("\t", ",").replaceFirst(",url$", ""),
        fewer.lines().findFirst().orElseThrow());
    JsonNode array = client.json(PATH + "?genes=" + PAIN + "&format=json&fields=fdr,doi");
    JsonNode page = asked("genes=" + PAIN + "&size=1000&fields=fdr,doi").at("/hits");
    assertEquals(page, array);
    JsonNode less = client.json(PATH + "?genes=" + PAIN + "&format=json&fields=-members").get(0);
    JsonNode usual = client.json(PATH + "?genes=" + PAIN + "&format=json").get(0);
    assertEquals(usual.size() - 1, less.size());
    JsonNode bte =
        client.json(PATH + "?genes=" + PAIN + "&format=json&fields=associatedWith.pmc").get(0);
    assertEquals(usual.at("/pmcid"), bte.at("/associatedWith/pmc"));
    for (String wrong :
        List.of("gmt&fields=fdr", "json&fields=fdr&dotfield=true", "tsv&dotfield=1"))
      assertEquals(
          422, client.get(PATH + "?genes=" + PAIN + "&format=" + wrong).statusCode(), wrong);
  }

  @ParameterizedTest
  @CsvSource({"odds_ratio", "overlap", "jaccard", "f1", "cosine"})
  void otherMeasuresOrderDownwards(String measure) throws Exception {
    JsonNode answer = asked("genes=" + CYTOKINES + "&size=1000&sort=" + measure);
    double last = Double.POSITIVE_INFINITY;
    for (JsonNode hit : answer.at("/hits")) {
      assertTrue(hit.at("/" + measure).asDouble() <= last);
      last = hit.at("/" + measure).asDouble();
    }
    assertEquals("[\"" + measure + "\"]", answer.at("/query/sort").toString());
  }

  @Test
  void listsMayBePostedInAnyForm() throws Exception {
    String expected = asked("genes=" + PAIN).at("/hits").toString();
    String lines = PAIN.replace(";", "\r\n");
    String array = "[\"" + PAIN.replace(";", "\",\"") + "\"]";
    List<HttpResponse<String>> answers =
        List.of(
            client.post(PATH, lines, "Content-Type", "text/plain"),
            client.post(PATH, lines, "Content-Type", "application/x-www-form-urlencoded"),
            client.post(
                PATH,
                "genes=" + encoded(lines),
                "Content-Type",
                "application/x-www-form-urlencoded"),
            client.post(PATH, "{\"genes\":" + array + "}", "Content-Type", "application/json"),
            client.post(
                PATH,
                "{\"genes\":\"KCC2 TrkB BDNF morphine GABA\"}",
                "Content-Type",
                "application/json"));
    for (HttpResponse<String> answer : answers)
      assertEquals(expected, Client.parse(answer.body()).at("/hits").toString(), answer.body());
    HttpResponse<String> narrowed =
        client.post(PATH + "?universe=strict&size=0", lines, "Content-Type", "text/plain");
    assertEquals("strict", Client.parse(narrowed.body()).at("/query/universe").asText());
  }

  @Test
  void listsThatFitNoAddressHaveNoLinks() throws Exception {
    String many = "KCC2\n" + "some unknown name of a thing\n".repeat(1_900);
    HttpResponse<String> answer = client.post(PATH, many, "Content-Type", "text/csv");
    assertEquals(200, answer.statusCode());
    JsonNode told = Client.parse(answer.body());
    assertEquals(0, told.at("/links").size());
    assertTrue(told.at("/warnings").toString().contains("too long for an address"));
    assertEquals("", answer.headers().firstValue("Link").orElse(""));
  }

  @Test
  void twoThousandEntriesAreTakenAndOneMoreIsRefused() throws Exception {
    String most =
        IntStream.range(0, 2_000).mapToObj(i -> "\"x" + i + "\"").collect(Collectors.joining(","));
    HttpResponse<String> taken =
        client.post(
            PATH, "{\"genes\":[" + most + "],\"size\":1}", "Content-Type", "application/json");
    assertEquals(200, taken.statusCode(), taken.body());
    assertEquals(2_000, Client.parse(taken.body()).at("/set/entries").asInt());
    HttpResponse<String> refused =
        client.post(PATH, "{\"genes\":[" + most + ",\"y\"]}", "Content-Type", "application/json");
    assertEquals(400, refused.statusCode());
    assertEquals("genes", Client.parse(refused.body()).at("/errors/0/parameter").asText());
    assertTrue(refused.body().contains("2,000"), refused.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                          | genes      | is missing",
        "genes=%20                   | genes      | is missing",
        "genes=,,;;                  | genes      | has no name in it",
        "genes=TP53&universe=some    | universe   | neither full nor strict",
        "genes=TP53&sort=_score      | sort       | not one of p, odds_ratio",
        "genes=TP53&format=ris       | format     | not one of tsv",
        "genes=TP53&background=zzqzz | background | names no organism",
        "genes=TP53&genez=1          | genez      | unknown",
        "genes=TP53&cursor=Zm9v      | cursor     | was not made by this address",
        "genes=TP53&fields=ppp       | fields     | is no known field",
        "genes=TP53&fields=caption&format=tsv | fields | is no column",
        "genes=TP53&members=extra    | members    | neither shared nor all",
        "genes=TP53&year=x           | year       | not of the form"
      })
  void badValuesAreRefusedByName(String query, String parameter, String rule) throws Exception {
    HttpResponse<String> answer = client.get(PATH + "?" + query);
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals(parameter, Client.parse(answer.body()).at("/errors/0/parameter").asText());
    assertTrue(answer.body().contains(rule), answer.body());
  }

  @Test
  void listsThatMeanNothingFindNothing() throws Exception {
    JsonNode answer = asked("genes=foobarx,quxbary");
    assertEquals(0, answer.at("/total").asInt());
    assertEquals(0, answer.at("/hits").size());
    assertEquals(2, answer.at("/set/unmatched").asInt());
    JsonNode undrawn = asked("genes=valproic+acid");
    assertEquals(1, undrawn.at("/set/outside_background").asInt());
    assertEquals(0, undrawn.at("/total").asInt());
  }

  @Test
  void equalRequestsHaveOneTagAndAreNotSentTwice() throws Exception {
    HttpResponse<String> first = client.get(PATH + "?genes=BDNF;KCC2");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        client.get(PATH + "?genes=%0aBDNF%0d%0aKCC2%0a&size=20", "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    HttpResponse<String> other = client.get(PATH + "?genes=BDNF", "If-None-Match", tag);
    assertEquals(200, other.statusCode());
  }

  @Test
  void partsFoundInTimeAreToldAsSuch() throws Exception {
    HttpResponse<String> answer = client.get(PATH + "?genes=BDNF&timeout=1ms");
    assertEquals(200, answer.statusCode());
    // A fast machine may be done in time.
    boolean late = Client.parse(answer.body()).at("/timed_out").asBoolean();
    String kept = answer.headers().firstValue("Cache-Control").orElseThrow();
    assertEquals(late, kept.equals("no-store"), kept);
  }

  private static List<CSVRecord> table(String query, CSVFormat format) throws Exception {
    HttpResponse<String> answer = client.get(PATH + "?" + query);
    assertEquals(200, answer.statusCode(), answer.body());
    try (StringReader in = new StringReader(answer.body())) {
      return format.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).getRecords();
    }
  }

  @Test
  void filesHaveTheWholeListInEachFormat() throws Exception {
    String list = "genes=" + CYTOKINES;
    JsonNode whole = asked(list + "&size=1000");
    List<String> expected = ids(whole);
    CSVFormat tabs = CSVFormat.RFC4180.builder().setDelimiter('\t').setRecordSeparator('\n').get();
    List<CSVRecord> tsv = table(list + "&format=tsv", tabs);
    List<CSVRecord> csv = table(list + "&format=csv", CSVFormat.RFC4180);
    assertEquals(expected, tsv.stream().map(row -> row.get("figid")).toList());
    assertEquals(expected, csv.stream().map(row -> row.get("figid")).toList());
    assertEquals(whole.at("/hits/0/p").asDouble(), Double.parseDouble(tsv.get(0).get("p")), 1e-15);
    assertEquals(whole.at("/hits/0/overlap").asText(), csv.get(0).get("overlap"));
    assertEquals(
        whole.at("/hits/0/members").size(), csv.get(0).get("member_ids").split("; ").length);

    HttpResponse<String> json = client.get(PATH + "?" + list + "&format=json");
    assertEquals("" + expected.size(), json.headers().firstValue("X-Total-Count").orElseThrow());
    JsonNode array = Client.parse(json.body());
    assertEquals(expected.size(), array.size());
    assertEquals(whole.at("/hits/0/types"), array.at("/0/types"));

    HttpResponse<String> gmt = client.get(PATH + "?" + list + "&format=gmt&size=2");
    List<String> lines = gmt.body().lines().toList();
    List<String> figids = lines.stream().map(line -> line.split("[\t ]")[0]).distinct().toList();
    assertEquals(expected.subList(0, 2), figids);
    assertTrue(lines.get(0).split("\t").length > 2 + whole.at("/hits/0/overlap").asInt() - 1);
  }

  @ParameterizedTest
  @CsvSource({"text/csv, csv", "text/tab-separated-values, tsv"})
  void filesCanBeHadByTheirTypes(String type, String format) throws Exception {
    String address = PATH + "?genes=" + CYTOKINES;
    HttpResponse<String> accepted = client.get(address, "Accept", type);
    assertTrue(accepted.headers().firstValue("Content-Type").orElse("").startsWith(type));
    assertEquals(client.get(address + "&format=" + format).body(), accepted.body());
  }

  @Test
  void typesThatItDoesNotHaveAreRefused() throws Exception {
    String address = PATH + "?genes=" + CYTOKINES;
    for (String type : List.of("image/png", "text/html", "application/x-bibtex"))
      assertEquals(406, client.get(address, "Accept", type).statusCode(), type);
    for (String type : List.of("*/*", "text/html, */*;q=0.8", "application/json"))
      assertTrue(client.get(address, "Accept", type).body().startsWith("{\"took\""), type);
  }

  @Test
  void linksLeadToTheFirstAndTheNextPage() throws Exception {
    String links =
        client
            .get(PATH + "?genes=" + CYTOKINES + "&size=2&from=2")
            .headers()
            .firstValue("Link")
            .orElseThrow();
    for (String rel : List.of("self", "first", "next"))
      assertTrue(links.contains("rel=\"" + rel + '"'), links);
  }

  @Test
  void moreFilesThanAllowedAreRefusedAndComeBack() throws Exception {
    Settings settings = Settings.defaults().withAddress("127.0.0.1", 0).withExports(0);
    try (SearchServer none = SearchServer.start(SampleServer.search(), settings)) {
      Client other = new Client(none.port());
      HttpResponse<String> refused = other.get(PATH + "?genes=TP53&format=tsv");
      assertEquals(503, refused.statusCode());
      assertFalse(refused.headers().firstValue("Retry-After").isEmpty());
      assertEquals(200, other.get(PATH + "?genes=TP53").statusCode());
    }
  }
}
