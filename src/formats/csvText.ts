/** A table as CSV: numbers so that they read back exactly, nothing for null, texts in quotes where they need them. */
export function csvText(
  headings: readonly string[],
  rows: readonly (readonly (number | string | boolean | null)[])[],
): string {
  return [headings, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

function csvCell(value: number | string | boolean | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
