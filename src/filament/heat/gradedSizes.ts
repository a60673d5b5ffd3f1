/**
 * Sizes of the cells that fill a length, growing by one ratio from both of its ends or from one.
 *
 * The fewest cells whose ratio stays within `growth`; the ratio is then lowered until they fill the length exactly.
 *
 * @param length [nm]
 * @param first [nm] of the cell at the beginning
 * @param last [nm] of the cell at the end; Infinity to grow from the beginning alone
 * @param growth greatest ratio of neighbours, above 1
 * @returns [nm] from beginning to end
 */
export function gradedSizes(length: number, first: number, last: number, growth: number): number[] {
  let count = 1;
  while (sum(fill(count, first, last, growth)) < length) count++;
  let low = 0;
  let high = growth;
  for (let i = 0; i < 60; i++) {
    const middle = 0.5 * (low + high);
    if (sum(fill(count, first, last, middle)) < length) low = middle;
    else high = middle;
  }
  const sizes = fill(count, first, last, high);
  const scale = length / sum(sizes);
  return sizes.map((size) => scale * size);
}

/** Takes the smaller of the next sizes from either end, so that the largest cells meet within. */
function fill(count: number, first: number, last: number, growth: number): number[] {
  const left: number[] = [];
  const right: number[] = [];
  let fromLeft = first;
  let fromRight = last;
  while (left.length + right.length < count) {
    if (fromLeft <= fromRight) {
      left.push(fromLeft);
      fromLeft *= growth;
    } else {
      right.push(fromRight);
      fromRight *= growth;
    }
  }
  return [...left, ...right.reverse()];
}

function sum(sizes: number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
