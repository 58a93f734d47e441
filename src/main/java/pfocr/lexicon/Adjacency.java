package pfocr.lexicon;

/** For each of {@code n} things the list of its others, in two flat arrays. */
final class Adjacency {
  private final int[] first;
  private final int[] others;

  private Adjacency(int[] first, int[] others) {
    this.first = first;
    this.others = others;
  }

  /** Groups {@code values} by the key at the same place, keeping their order. */
  static Adjacency group(int n, int[] keys, int[] values) {
    int[] first = new int[n + 1];
    for (int key : keys) first[key + 1]++;
    for (int i = 0; i < n; i++) first[i + 1] += first[i];
    int[] next = first.clone();
    int[] others = new int[keys.length];
    for (int i = 0; i < keys.length; i++) others[next[keys[i]]++] = values[i];
    return new Adjacency(first, others);
  }

  /** Groups the places of {@code keys} by key. */
  static Adjacency places(int n, int[] keys) {
    int[] places = new int[keys.length];
    for (int i = 0; i < places.length; i++) places[i] = i;
    return group(n, keys, places);
  }

  int count(int key) {
    return first[key + 1] - first[key];
  }

  int get(int key, int i) {
    return others[first[key] + i];
  }
}
