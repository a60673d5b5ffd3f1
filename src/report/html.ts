import { escapeMarkup } from './markup.ts';

const css = `
:root { color-scheme: light dark; --ground: #fbfbfa; --card: #ffffff; --ink: #1d2330; --faint: #667085; --line: #dfe3ea; --accent: #0072b2; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14171d; --card: #1c2028; --ink: #e6e9ef; --faint: #9aa4b5; --line: #323946; --accent: #56b4e9; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, 'DejaVu Sans', sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .4rem; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 .7rem; }
p { margin: .4rem 0; max-width: 62rem; }
a { color: var(--accent); }
.faint, figcaption { color: var(--faint); font-size: .92rem; }
figure { margin: 1rem 0; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
figure > img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figure > svg { display: block; width: 100%; height: auto; max-width: 64rem; margin: 0 auto; }
figcaption { margin-top: .6rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .9rem .3rem 0; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
td .wrap { display: block; min-width: 12rem; max-width: 24rem; white-space: normal; text-align: left; }
th:first-child, td:first-child { text-align: left; }
th { color: var(--faint); font-weight: 500; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 0 2.5rem; align-items: start; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 1.2rem; }
.cards.wide { grid-template-columns: minmax(0, 1fr); }
.cards h3 { margin: 0 0 .2rem; font-size: 1.05rem; }
.cards figure { margin: 0; }
code { font-size: .9em; overflow-wrap: anywhere; }
summary { cursor: pointer; color: var(--accent); }
@media print { figure { break-inside: avoid; } }
`;

/** A page that needs nothing but itself, light or dark as the reader's system is. */
export function htmlPage(title: string, body: string): string {
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<title>${escapeMarkup(title)}</title>\n<style>${css}</style>\n</head>\n<body>\n<main>\n${body}\n</main>\n</body>\n</html>\n`,
  ].join('');
}

/** A table; cells are text, or markup made by `markup`. */
export function htmlTable(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head =
    heading.length > 0
      ? `<thead><tr>${heading.map((text) => `<th>${escapeMarkup(text)}</th>`).join('')}</tr></thead>`
      : '';
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cellMarkup(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<div class="scroll"><table>${head}<tbody>\n${body}\n</tbody></table></div>`;
}

export type Cell = string | { markup: string };

function cellMarkup(cell: Cell): string {
  return typeof cell === 'string' ? escapeMarkup(cell) : cell.markup;
}

/** A figure with its caption. */
export function htmlFigure(svg: string, caption: string): string {
  return `<figure>${svg}<figcaption>${escapeMarkup(caption)}</figcaption></figure>`;
}
