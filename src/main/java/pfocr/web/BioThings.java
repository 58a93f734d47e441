package pfocr.web;

/** What the BioThings PFOCR API calls the members of a figure; its clients read these. */
final class BioThings {
  /** Where clients of that API ask, behind the host. */
  static final String QUERY = "/pfocr/query";

  static final String METADATA = "/pfocr/metadata";

  private BioThings() {}

  /**
   * The same parameters where nothing is refused for its name: programs written for that API may
   * send what we do not know, and are told what was ignored.
   */
  static Parameters lenient(Parameters parameters) {
    if (!parameters.all().containsKey(Param.LENIENT.key()))
      parameters.add(Param.LENIENT.key(), "true");
    return parameters;
  }
}
