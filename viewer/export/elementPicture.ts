import type { Pictured } from './composition.ts';

/** Controls tell nothing to who cannot press them. */
const controls = 'button:not([role="gridcell"]), select, input, label, [hidden]';

/** An element as it is seen: its canvases, plain backgrounds and texts, at their places; no controls. */
export function picturedElement(root: HTMLElement): Pictured {
  const frame = root.getBoundingClientRect();
  return {
    width: frame.width,
    height: frame.height,
    paint: (context) => {
      context.translate(-frame.left, -frame.top);
      paintElement(context, root);
    },
  };
}

function paintElement(context: CanvasRenderingContext2D, element: HTMLElement): void {
  const place = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const isEmpty = (place.width === 0 || place.height === 0) && style.display !== 'contents';
  if (element.matches(controls) || isEmpty) return;
  if (style.visibility === 'hidden' || style.opacity === '0') return;
  if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') {
    context.fillStyle = style.backgroundColor;
    context.beginPath();
    const radius = Math.min(parseFloat(style.borderTopLeftRadius) || 0, place.width / 2);
    context.roundRect(
      place.left,
      place.top,
      place.width,
      place.height,
      style.borderRadius === '50%' ? place.width / 2 : radius,
    );
    context.fill();
  }
  if (element instanceof HTMLCanvasElement)
    context.drawImage(element, place.left, place.top, place.width, place.height);
  for (const child of element.childNodes)
    if (child instanceof HTMLElement) paintElement(context, child);
    else if (child instanceof Text && child.data.trim()) paintText(context, child, style);
}

/** A text where the page has it, line by line. */
function paintText(context: CanvasRenderingContext2D, text: Text, style: CSSStyleDeclaration): void {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.textBaseline = 'middle';
  const isUpright = style.writingMode.startsWith('vertical');
  for (const { words, place } of linesOf(text)) {
    context.save();
    context.textAlign = isUpright ? 'center' : 'left';
    context.translate(isUpright ? (place.left + place.right) / 2 : place.left, (place.top + place.bottom) / 2);
    if (isUpright) context.rotate(-Math.PI / 2);
    context.fillText(words, 0, 0);
    context.restore();
  }
}

/** The lines of a text as the page has broken it. */
function linesOf(text: Text): { words: string; place: DOMRect }[] {
  const range = document.createRange();
  const lines: { words: string; place: DOMRect }[] = [];
  for (const { 0: word, index } of text.data.matchAll(/\S+/gu)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const place = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (line && Math.abs(line.place.top - place.top) < 2) line.words += ` ${word}`;
    else lines.push({ words: word, place });
  }
  return lines;
}
