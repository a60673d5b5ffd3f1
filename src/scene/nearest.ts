/** Fewest insertions, deletions and replacements that turn one text into the other (Levenshtein). */
export function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let index = 1; index <= left.length; index += 1) {
    const next = [index];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = row[column - 1] + (left[index - 1] === right[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[column] + 1, next[column - 1] + 1));
    }
    row = next;
  }
  return row[right.length];
}

/** The name nearest to a text, without regard to case; undefined when none shares at least half of its letters. */
export function nearestName(text: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let shortest = Infinity;
  for (const name of names) {
    const distance = editDistance(text.toLowerCase(), name.toLowerCase());
    if (distance < shortest && distance <= Math.max(text.length, name.length) / 2) {
      shortest = distance;
      best = name;
    }
  }
  return best;
}
