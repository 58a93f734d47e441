package pfocr.search;

import java.util.Arrays;

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

  int get(int i) {
    return docs[i];
  }
}
