import { roundTicks, type Range } from '../../src/analysis/axisTicks.ts';
import { heatStops } from '../../src/analysis/palette.ts';
import { fitCanvas, sharpCanvas, type SharpCanvas } from './canvas.ts';
import type { SetLook } from './look.ts';

const box = { left: 4, top: 26, width: 12, bottom: 8 }; // [px]

/** The colours of the temperatures with their values, and the hottest of all that is shown. */
export class HeatBar {
  readonly #host: HTMLElement;
  readonly #canvas: SharpCanvas;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#canvas = sharpCanvas(host, 'set-still');
    host.setAttribute('role', 'img');
  }

  fit([low, high]: Range, look: SetLook): void {
    const { clientWidth: width, clientHeight: height } = this.#host;
    fitCanvas(this.#canvas, width, height);
    const { context } = this.#canvas;
    const tall = height - box.top - box.bottom;
    const gradient = context.createLinearGradient(0, box.top + tall, 0, box.top);
    for (const [i, color] of heatStops.entries()) gradient.addColorStop(i / (heatStops.length - 1), color);
    context.fillStyle = gradient;
    context.fillRect(box.left, box.top, box.width, tall);
    context.strokeStyle = look.faint;
    context.lineWidth = 1;
    context.strokeRect(box.left + 0.5, box.top + 0.5, box.width, tall);
    context.fillStyle = look.text;
    context.textAlign = 'left';
    context.fillText('T [K]', box.left, 12);
    context.fillStyle = look.faint;
    for (const value of roundTicks([low, high], Math.max(2, tall / 34))) {
      const y = box.top + tall * (1 - (value - low) / (high - low));
      context.fillText(String(value), box.left + box.width + 8, y);
      context.stroke(new Path2D(`M${box.left + box.width} ${y}h4`));
    }
    this.#host.setAttribute('aria-label', `Colours of temperatures from ${low.toFixed(0)} to ${high.toFixed(0)} K`);
  }
}
