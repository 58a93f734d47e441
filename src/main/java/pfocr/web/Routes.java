package pfocr.web;

import java.util.List;

/** A group of addresses that is registered as one. */
interface Routes {
  void register(Router router);

  /** What its addresses do, for the description of the API; pages for people need none. */
  default List<Operation> operations() {
    return List.of();
  }
}
