package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import pfocr.export.ExportFormat;
import pfocr.query.SearchRequest;

/**
 * The whole result in another form.
 *
 * @param what what is in it, in a few words
 */
public record FileLink(String name, String what, String href) {

  /** All formats of exports, then the forms that programs and feed readers follow. */
  static List<FileLink> of(Asked asked) {
    Asked plain = asked.withView(Asked.View.AUTO);
    List<FileLink> all = new ArrayList<>();
    for (ExportFormat format : ExportFormat.values())
      all.add(new FileLink(name(format), what(format), Json.export(plain, format)));
    all.add(
        new FileLink("JSON", "this page, from the API", plain.on(Params.API).url("/api/v1/query")));
    all.add(new FileLink("Atom", "feed of the newest figures", feed(plain)));
    return all;
  }

  /** The feed of the newest figures of a search. */
  static String feed(Asked asked) {
    SearchRequest base = Params.API;
    return asked
        .on(base)
        .fromStart(r -> r.withSort(base.sort()).withFacets(base.facets(), base.facetSize()))
        .url("/feed.atom");
  }

  private static String name(ExportFormat format) {
    return switch (format) {
      case NDJSON -> "NDJSON";
      case CSV -> "CSV";
      case TSV -> "TSV";
      case RIS -> "RIS";
      case BIBTEX -> "BibTeX";
      case CSLJSON -> "CSL JSON";
      case GMT -> "GMT";
    };
  }

  private static String what(ExportFormat format) {
    return switch (format) {
      case NDJSON -> "whole records";
      case CSV -> "table, commas";
      case TSV -> "table, tabs";
      case RIS -> "references";
      case BIBTEX -> "references";
      case CSLJSON -> "references";
      case GMT -> "gene sets";
    };
  }
}
