/** Advance widths of DejaVu Sans in hundredths of the type size, and the characters that have them. */
const widths: Record<number, string> = {
  28: "'ijlIJ",
  32: ' ,.',
  34: '/:;\\|f',
  37: '-',
  39: '()[]t!',
  40: '⁰¹²³⁴⁵⁶⁷⁸⁹r',
  50: '"*_`–sz?',
  54: 'cL⁻',
  58: 'Fkvxy',
  60: 'PTYaoe',
  63: 'ESbdghnpqu${}0123456789',
  68: 'KAVBRXZ',
  74: 'CUHN',
  78: 'DGOQ&',
  83: 'w#+<=>^~×±≥≤',
  88: 'M',
  98: 'm%W@',
};

const widthOf = new Map(Object.entries(widths).flatMap(([width, all]) => [...all].map((one) => [one, Number(width)])));
const margin = 1.03; // the table is rounded; a title must not be cut off
const other = 64; // hundredths of the type size

/** About how wide a line of text comes out in the reports' font [px]. */
export function textWidth(text: string, fontSize: number): number {
  let sum = 0;
  for (const character of text) sum += widthOf.get(character) ?? other;
  return (sum / 100) * fontSize * margin;
}
