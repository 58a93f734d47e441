package pfocr.cli;

import pfocr.index.IndexProgress;

/** A progress that a person sees; closed when the work is done or has failed. */
interface Progress extends IndexProgress, AutoCloseable {
  @Override
  void close();
}
