package pfocr.index;

/** Is told how an indexing run goes on; called from several threads. */
public interface IndexProgress {
  /** A stage begins: {@code reading}, {@code committing}; {@code total} records, 0 when unknown. */
  void stage(String name, long total);

  /** That many more records of the stage are done. */
  void advance(long records);

  /** Tells nobody. */
  IndexProgress NONE =
      new IndexProgress() {
        @Override
        public void stage(String name, long total) {}

        @Override
        public void advance(long records) {}
      };
}
