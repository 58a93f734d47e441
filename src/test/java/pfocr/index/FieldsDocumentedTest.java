package pfocr.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fields, the index and its README are kept in step. */
class FieldsDocumentedTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z_]+)` \\| [^|]+ \\| [^|]+ \\|$");

  @Test
  void theReadmeHasARowForEveryFieldAndNothingElse() throws Exception {
    Set<String> documented = new TreeSet<>();
    for (Matcher row = ROW.matcher(Files.readString(Path.of("index/README.md"))); row.find(); )
      assertTrue(documented.add(row.group(1)), "twice: " + row.group(1));
    assertEquals(fields(), documented);
  }

  @Test
  void anIndexOfTheSampleHasEveryFieldAndNothingElse(@TempDir Path index) throws Exception {
    FigureFolder.index(index, false, Path.of("sample"));
    assertEquals(fields(), indexed(index));
  }

  private static Set<String> fields() throws IllegalAccessException {
    Set<String> names = new TreeSet<>();
    for (Field field : FigureFields.class.getDeclaredFields())
      if (Modifier.isPublic(field.getModifiers())) names.add((String) field.get(null));
    return names;
  }

  private static Set<String> indexed(Path index) throws IOException {
    try (Directory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Set<String> names = new TreeSet<>();
      FieldInfos.getMergedFieldInfos(reader).forEach(field -> names.add(field.name));
      return names;
    }
  }
}
