import type { Pictured } from './composition.ts';

/** Controls tell nothing to who cannot press them. */
const leftOut = new Set(['BUTTON', 'SELECT', 'INPUT', 'LABEL']);

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
  if (leftOut.has(element.tagName) || place.width === 0 || place.height === 0) return;
  const style = getComputedStyle(element);
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

/** A text on one line, where the page has it. */
function paintText(context: CanvasRenderingContext2D, text: Text, style: CSSStyleDeclaration): void {
  const range = document.createRange();
  range.selectNodeContents(text);
  const place = range.getBoundingClientRect();
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const line = text.data.replaceAll(/\s+/gu, ' ').trim();
  context.fillText(line, place.left, (place.top + place.bottom) / 2, place.width + 1);
}
