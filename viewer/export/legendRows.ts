/** Where a line of the legend stands in a picture. */
export interface LegendPlace {
  left: number; // [px]
  row: number;
}

/**
 * Places texts one after the other in rows, each as far as it fits.
 *
 * @param widths of the lines with their signs [px]
 * @param room width of a row [px]
 * @param gap between two lines [px]
 */
export function placeLegend(widths: readonly number[], room: number, gap: number): LegendPlace[] {
  let [left, row] = [0, 0];
  return widths.map((width) => {
    if (left > 0 && left + width > room) [left, row] = [0, row + 1];
    const place = { left, row };
    left += width + gap;
    return place;
  });
}
