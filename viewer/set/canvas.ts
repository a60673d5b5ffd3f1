/** A canvas that is as sharp as the screen; what is drawn on it is measured in pixels of the page. */
export interface SharpCanvas {
  readonly element: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  width: number; // [px]
  height: number; // [px]
}

/** A canvas in a host. Throws Error where the browser has none to draw on. */
export function sharpCanvas(host: HTMLElement, className: string): SharpCanvas {
  const element = document.createElement('canvas');
  element.className = className;
  host.append(element);
  // Small pictures that change with every frame: the processor draws them faster than they go to and fro.
  const context = element.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser gives no canvas to draw on');
  return { element, context, width: 0, height: 0 };
}

/** Fits a canvas to a size on the page, and clears it. */
export function fitCanvas(canvas: SharpCanvas, width: number, height: number): void {
  const ratio = window.devicePixelRatio || 1;
  const { element, context } = canvas;
  const [columns, rows] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
  if (element.width !== columns || element.height !== rows) [element.width, element.height] = [columns, rows];
  canvas.width = width;
  canvas.height = height;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.font = smallFont;
  context.textBaseline = 'middle';
}

const smallFont = '11px system-ui, "Segoe UI", Roboto, "Open Sans", sans-serif';

/** White letters with a dark rim, to be read on any colour. */
export function haloText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: CanvasTextAlign,
): void {
  context.textAlign = align;
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = '#000000b0';
  context.strokeText(text, x, y);
  context.fillStyle = '#ffffff';
  context.fillText(text, x, y);
}
