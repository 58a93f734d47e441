package pfocr.web;

/** A group of addresses that is registered as one. */
interface Routes {
  void register(Router router);
}
