package pfocr.lexicon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Many short strings in one block of UTF-8 bytes. A million {@code String}s would cost 50 bytes
 * each before their first letter.
 */
final class StringTable {
  /** The order of the UTF-8 bytes, in which a sorted table must be for {@link #find}. */
  static final Comparator<String> ORDER = StringTable::compare;

  private final byte[] bytes;
  private final int[] ends;

  private StringTable(byte[] bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
  }

  static StringTable of(List<String> strings) {
    byte[] bytes = new byte[Math.max(16, strings.size() * 8)];
    int[] ends = new int[strings.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      byte[] utf8 = strings.get(i).getBytes(StandardCharsets.UTF_8);
      if (end + utf8.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(end + utf8.length, bytes.length + bytes.length / 2));
      }
      System.arraycopy(utf8, 0, bytes, end, utf8.length);
      end += utf8.length;
      ends[i] = end;
    }
    return new StringTable(Arrays.copyOf(bytes, end), ends);
  }

  /** Sorts into {@link #ORDER}; without surrogates that is the natural order, which is faster. */
  static void sort(String[] strings) {
    boolean plain = true;
    for (String s : strings) {
      for (int i = 0; plain && i < s.length(); i++) plain = !Character.isSurrogate(s.charAt(i));
    }
    if (plain) Arrays.sort(strings);
    else Arrays.sort(strings, ORDER);
  }

  int size() {
    return ends.length;
  }

  String get(int i) {
    int start = start(i);
    return new String(bytes, start, ends[i] - start, StandardCharsets.UTF_8);
  }

  /** How many bytes the string has. */
  int length(int i) {
    return ends[i] - start(i);
  }

  /** Where the string stands in a sorted table, or {@code -(insertion point) - 1}. */
  int find(String string) {
    byte[] wanted = string.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = ends.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compareAt(middle, wanted);
      if (order == 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -low - 1;
  }

  /** The first place in a sorted table at or after {@code from} that lacks the prefix. */
  int endOfPrefix(String prefix, int from) {
    byte[] wanted = prefix.getBytes(StandardCharsets.UTF_8);
    int low = from;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (startsWith(middle, wanted)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private boolean startsWith(int i, byte[] prefix) {
    int start = start(i);
    return ends[i] - start >= prefix.length
        && Arrays.equals(bytes, start, start + prefix.length, prefix, 0, prefix.length);
  }

  private int compareAt(int i, byte[] wanted) {
    return Arrays.compareUnsigned(bytes, start(i), ends[i], wanted, 0, wanted.length);
  }

  private int start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  void writeTo(DataOutputStream out) throws IOException {
    ArrayFile.write(out, ends);
    ArrayFile.write(out, bytes);
  }

  static StringTable read(DataInputStream in) throws IOException {
    int[] ends = ArrayFile.readInts(in);
    byte[] bytes = ArrayFile.readBytes(in);
    int last = 0;
    for (int end : ends) {
      if (end < last) throw new IOException("damaged table of names");
      last = end;
    }
    if (last != bytes.length) throw new IOException("damaged table of names");
    return new StringTable(bytes, ends);
  }

  /** UTF-16 order, except that surrogates come after all other characters as they do in UTF-8. */
  private static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) return Character.compare(rank(x), rank(y));
    }
    return a.length() - b.length();
  }

  private static char rank(char c) {
    if (c < 0xD800) return c;
    return (char) (c >= 0xE000 ? c - 0x800 : c + 0x2000);
  }
}
