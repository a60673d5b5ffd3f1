import { birthWords, endWords, eventWords } from '../playback/bodyWords.ts';
import type { Life } from '../playback/lives.ts';
import type { Strip, StripBar, StripJoint, StripMark } from '../playback/lineageStrip.ts';
import type { BodyTrack } from '../playback/messages.ts';
import { groupMarks, peakSize, sizeOutline, type MarkGroup } from '../playback/stripDrawing.ts';
import { RovingFocus } from './rovingFocus.ts';
import { svgElement } from './svgElement.ts';

const rowHeight = 20; // [px]
const labelWidth = 104; // [px]
const rightMargin = 14; // [px]
const largestHalf = 7; // [px] half the height of the largest body's bar

/** The page's time scale, as far as the strip needs it. */
export interface StripAxis {
  coordinate(frame: number): number;
  coordinateOfTime(time: number): number;
  coordinateOfShare(share: number): number;
  share(coordinate: number): number;
  nearestFrame(coordinate: number): number;
}

export interface LineageActions {
  seek(frame: number): void;
  follow(serial: number): void;
}

/** The strip as SVG: a row a body, as thick as the body was large; joints where metal went from one to another. */
export class LineageDrawing {
  readonly element = svgElement('svg', { class: 'lineage-strip', role: 'group', 'aria-label': 'Lineage' });
  readonly #actions: LineageActions;
  readonly #focus = new RovingFocus(this.element);
  readonly #cursor = svgElement('line', { class: 'strip-cursor' });
  #width = 0; // [px] of the time axis
  #axis: StripAxis | null = null;

  constructor(actions: LineageActions) {
    this.#actions = actions;
    this.element.addEventListener('click', (event) => {
      const left = event.clientX - this.element.getBoundingClientRect().left - labelWidth;
      if (left < 0 || !this.#axis || (event.target as Element).closest('[role=button]')) return;
      actions.seek(this.#axis.nearestFrame(this.#axis.coordinateOfShare(left / this.#width)));
    });
  }

  draw(strip: Strip, tracks: ReadonlyMap<number, BodyTrack>, axis: StripAxis, width: number): void {
    [this.#axis, this.#width] = [axis, Math.max(80, width - labelWidth - rightMargin)];
    const height = strip.bars.length * rowHeight;
    this.element.setAttribute('width', String(width));
    this.element.setAttribute('height', String(height));
    this.#cursor.setAttribute('y2', String(height));
    const peaks = strip.bars.map(({ member }) => peakSize(tracks.get(member.life.serial) ?? noTrack));
    const largest = Math.max(1, ...peaks);
    const halfHeight = (size: number) => 1 + (largestHalf - 1) * Math.sqrt(size / largest);
    const bars = strip.bars.map((bar) => this.#bar(bar, tracks.get(bar.member.life.serial), halfHeight));
    const joints = strip.joints.map((joint) => this.#joint(joint));
    const labels = strip.bars.map((bar, row) => this.#label(bar, peaks[row]));
    const marks = groupMarks(strip.marks, ({ time }) => this.#x(time)).map((group) => this.#mark(group, strip));
    this.#focus.replace(
      strip.bars.map((_, row) => [labels[row], ...marks.filter((mark) => mark.row === row).map((mark) => mark.shape)]),
    );
    this.element.replaceChildren(...bars, ...joints, this.#cursor, ...labels, ...marks.map(({ shape }) => shape));
  }

  moveCursor(axis: StripAxis, frame: number): void {
    const x = (labelWidth + axis.share(axis.coordinate(frame)) * this.#width).toFixed(1);
    this.#cursor.setAttribute('x1', x);
    this.#cursor.setAttribute('x2', x);
  }

  /** Brings a row into the middle of the box that the strip scrolls in. */
  showRow(box: Element, row: number): void {
    this.#focus.goTo(row);
    box.scrollTop = middle(row) - box.clientHeight / 2;
  }

  #x(time: number): number {
    return labelWidth + (this.#axis?.share(this.#axis.coordinateOfTime(time)) ?? 0) * this.#width;
  }

  #bar(
    { member, row, from, to }: StripBar,
    track: BodyTrack | undefined,
    halfHeight: (size: number) => number,
  ): SVGElement {
    const shape = svgElement('g', { class: `strip-bar ${member.side}`, transform: `translate(0, ${middle(row)})` });
    const [start, end] = [this.#x(from.time), this.#x(to.time)];
    shape.append(svgElement('line', { x1: start, x2: Math.max(start + 1, end) }));
    if (track && this.#axis) {
      const axis = this.#axis;
      const xOf = (frame: number) => labelWidth + axis.share(axis.coordinate(frame)) * this.#width;
      shape.append(svgElement('path', { d: sizeOutline(track, xOf, end, halfHeight) }));
    }
    return shape;
  }

  #joint({ time, fromRow, toRow, isParting }: StripJoint): SVGElement {
    const x = this.#x(time);
    return svgElement('line', {
      class: `strip-joint ${isParting ? 'parting' : 'joining'}`,
      x1: x,
      x2: x,
      y1: middle(fromRow),
      y2: middle(toRow),
    });
  }

  #label({ member: { life, side }, row }: StripBar, peak: number): SVGElement {
    const size = peak > 0 ? `, up to ${peak} particles` : '';
    const text = `${life.serial}${peak > 0 ? ` · ${peak}` : ''}`;
    const label = svgElement('g', { class: `strip-label ${side}`, transform: `translate(0, ${middle(row)})` });
    label.append(
      svgElement('rect', { x: 2, y: 2 - rowHeight / 2, width: labelWidth - 8, height: rowHeight - 4, rx: 4 }),
    );
    const words = svgElement('text', { x: 8, y: 4 });
    words.textContent = text;
    label.append(words);
    const isFollowed = side === 'followed';
    const deed = isFollowed ? 'followed' : 'follow it';
    return this.#button(label, `${life.serial}${size}: ${deed}`, () => isFollowed || this.#actions.follow(life.serial));
  }

  #mark({ x, marks }: MarkGroup, { bars }: Strip): { row: number; shape: SVGElement } {
    const [{ row, kind, frame }] = marks;
    const look = marks.length > 1 ? 'several' : kind;
    const shape = svgElement('g', {
      class: `strip-mark ${look}`,
      transform: `translate(${x.toFixed(1)}, ${middle(row)})`,
    });
    shape.append(
      svgElement('circle', { class: 'strip-target', r: 8 }),
      svgElement('path', { d: glyphs[look] ?? glyphs.several }),
    );
    const words = marks.slice(0, 6).map((mark) => markWords(mark, bars[row].member.life));
    const more = marks.length > 6 ? `\nand ${marks.length - 6} more` : '';
    return { row, shape: this.#button(shape, `${words.join('\n')}${more}`, () => this.#actions.seek(frame)) };
  }

  #button(shape: SVGElement, name: string, press: () => void): SVGElement {
    const title = svgElement('title');
    title.textContent = name;
    shape.append(title);
    shape.setAttribute('role', 'button');
    shape.setAttribute('aria-label', name);
    shape.addEventListener('click', press);
    shape.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      press();
    });
    return shape;
  }
}

const glyphs: Record<string, string> = {
  born: 'M0-4.5L4.5 0L0 4.5L-4.5 0Z',
  ended: 'M-4-4L4 4M-4 4L4-4',
  merge: 'M-4-4L4 0L-4 4Z',
  split: 'M4-4L-4 0L4 4Z',
  detach: 'M4-4L-4 0L4 4Z',
  attach: 'M-4-4H4V4H-4Z',
  bridge: 'M-5-4H5V-1.5H-5ZM-5 1.5H5V4H-5Z',
  nucleate: 'M0-4.5L4.5 0L0 4.5L-4.5 0Z',
  several: 'M-4 0A4 4 0 1 0 4 0A4 4 0 1 0 -4 0Z',
};

const noTrack: BodyTrack = {
  serial: 0,
  frame: new Uint32Array(0),
  x: new Float32Array(0),
  z: new Float32Array(0),
  size: new Uint32Array(0),
  charge: new Int32Array(0),
};

function middle(row: number): number {
  return (row + 0.5) * rowHeight;
}

function markWords({ serial, kind, other, time }: StripMark, { birth, end }: Life): string {
  if (kind === 'born') return `${serial} ${birth ? birthWords(birth) : ''}`;
  if (kind === 'ended') return `${serial} ${end ? endWords(end) : ''}`;
  return `${serial}: ${eventWords({ kind, other, time })}`;
}
