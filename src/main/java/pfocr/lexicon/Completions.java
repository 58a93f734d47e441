package pfocr.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntFunction;

/** The best entries of a scan, few enough to be read out and freed of repeats at the end. */
final class Completions {
  /** One concept may fill this many places with its names and its orthologs before the next. */
  private static final int REPEATS = 12;

  private record Candidate(int entry, float weight) {}

  private final int limit;
  private final PriorityQueue<Candidate> best =
      new PriorityQueue<>((a, b) ->
          a.weight != b.weight
              ? Float.compare(a.weight, b.weight)
              : Integer.compare(b.entry, a.entry));

  Completions(int limit) {
    this.limit = limit;
  }

  void offer(int entry, float weight) {
    if (best.size() < limit * REPEATS) {
      best.add(new Candidate(entry, weight));
    } else if (weight > best.peek().weight) {
      best.poll();
      best.add(new Candidate(entry, weight));
    }
  }

  List<Sense> list(IntFunction<Sense> read) {
    List<Candidate> sorted = new ArrayList<>();
    while (!best.isEmpty()) sorted.add(best.poll());
    Set<String> seen = new HashSet<>();
    List<Sense> senses = new ArrayList<>();
    for (Candidate candidate : sorted.reversed()) {
      Sense sense = read.apply(candidate.entry);
      Concept concept = sense.concept();
      if (seen.add(concept.type() + NameKey.of(concept.label()))) senses.add(sense);
      if (senses.size() == limit) break;
    }
    return List.copyOf(senses);
  }
}
