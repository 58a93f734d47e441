package pfocr.search;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A growing list of document numbers. Not thread-safe. */
final class DocBuffer {
  private int[] docs = new int[256];
  private int size;

  void add(int doc) {
    if (size == docs.length) docs = Arrays.copyOf(docs, size * 2);
    docs[size++] = doc;
  }

  int size() {
    return size;
  }

  /** Adds the documents that pass a test to another list. */
  void copyTo(DocBuffer other, IntPredicate passes) {
    for (int i = 0; i < size; i++) if (passes.test(docs[i])) other.add(docs[i]);
  }

  int[] toArray() {
    return Arrays.copyOf(docs, size);
  }

  int get(int i) {
    return docs[i];
  }
}
