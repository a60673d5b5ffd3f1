import { withPrefix } from '../../src/formats/numberText.ts';
import { drawThumbnail } from '../layers/thumbnail.ts';
import type { FrameView } from '../playback/frameView.ts';
import { markKinds, type EventMark } from '../playback/eventMarks.ts';
import type { OpenRecording } from '../playback/openRecording.ts';
import type { Player } from '../playback/player.ts';
import { lastUpTo } from '../playback/timeAxis.ts';
import type { RunState } from '../run/runState.ts';
import { markLooks, markText } from './markGlyphs.ts';
import { trackInset } from './timeTrack.ts';

const rest = { paused: 40, playing: 250 }; // [ms] that the pointer stays at a frame before its picture is asked for
const reach = 5; // [px] to the marks that are named
const mostNamed = 4;
const halfWidth = 106; // [px]
const picture = { width: 200, height: 110 }; // [px]

/** What is under the pointer on the time bar: a small picture of the nearest frame, its time, the events there. */
export class TimePreview {
  readonly element = document.createElement('div');
  readonly #canvas = document.createElement('canvas');
  readonly #text = document.createElement('p');
  readonly #events = document.createElement('ul');
  readonly #player: Player;
  #state: RunState | null = null;
  #frame = -1; // that is previewed; -1 for none
  #asked: OpenRecording | null = null; // that owes a picture; one that was closed never gives it
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(player: Player) {
    this.#player = player;
    this.element.className = 'time-preview';
    this.element.hidden = true;
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.#canvas, this.#text, this.#events);
  }

  show(state: RunState): void {
    if (state.recording !== this.#state?.recording) this.hide();
    this.#state = state;
  }

  hide(): void {
    this.#frame = -1;
    clearTimeout(this.#timer);
    this.element.hidden = true;
  }

  /**
   * Previews a place of the bar, 0 to 1.
   *
   * @param width of the bar [px]
   * @param mayAsk whether a picture that is not at hand may be asked for
   */
  point(share: number, width: number, mayAsk: boolean): void {
    const recording = this.#state?.recording;
    if (!recording || this.#player.count === 0) return;
    const { axis } = this.#player;
    const coordinate = axis.coordinateOfShare(share);
    const frame = axis.nearestFrame(coordinate);
    this.element.hidden = false;
    const x = trackInset + Math.min(1, Math.max(0, share)) * width;
    const most = width + 2 * trackInset - halfWidth;
    this.element.style.left = `${Math.max(halfWidth, Math.min(most, x))}px`;
    this.#nameMarks(coordinate, (reach / Math.max(1, width)) * (axis.last - axis.first));
    if (frame === this.#frame) return;
    this.#frame = frame;
    this.#text.textContent = `${withPrefix(recording.heads.time[frame], 's', 4)}, frame ${frame + 1}`;
    const atHand = recording.peek(frame);
    if (atHand) this.#draw(atHand);
    else this.#askLater(mayAsk);
  }

  /** Asks for one picture at a time, so that frames to be played wait for one at most. */
  #askLater(mayAsk = true): void {
    this.#canvas.classList.add('stale');
    clearTimeout(this.#timer);
    if (mayAsk) this.#timer = setTimeout(() => void this.#ask(), this.#player.playing ? rest.playing : rest.paused);
  }

  async #ask(): Promise<void> {
    const recording = this.#state?.recording;
    const frame = this.#frame;
    if (!recording || this.#asked === recording || frame < 0) return;
    this.#asked = recording;
    const view = await recording.frame(frame).catch(() => null);
    if (this.#asked === recording) this.#asked = null;
    if (this.#state?.recording !== recording || this.#frame < 0) return;
    if (this.#frame !== frame) this.#askLater();
    else if (view) this.#draw(view);
  }

  #draw({ frame, roles }: FrameView): void {
    const header = this.#state?.recording?.header.frame;
    const context = this.#canvas.getContext('2d');
    if (!header || !context) return;
    const ratio = devicePixelRatio;
    [this.#canvas.width, this.#canvas.height] = [picture.width * ratio, picture.height * ratio];
    context.scale(ratio, ratio);
    drawThumbnail(context, frame, roles, header, picture.width, picture.height, this.#state?.theme ?? 'light');
    this.#canvas.classList.remove('stale');
  }

  #nameMarks(coordinate: number, reached: number): void {
    const { axis, marks } = this.#player;
    const place = ({ frame, time }: EventMark) => (axis.scale === 'frames' ? frame : axis.coordinateOfTime(time));
    const named: EventMark[] = [];
    let count = 0;
    for (const kind of markKinds) {
      if (!marks.shown.has(kind)) continue;
      const list = marks.of(kind);
      const from = lastUpTo(list.length, (at) => place(list[at]), coordinate - reached) + 1;
      const to = lastUpTo(list.length, (at) => place(list[at]), coordinate + reached) + 1;
      count += to - from;
      named.push(...list.slice(from, Math.min(to, from + mostNamed)));
    }
    const lines = named.slice(0, mostNamed).map((mark) => this.#line(mark));
    if (count > lines.length) lines.push(lineOf(`and ${count - lines.length} more`));
    this.#events.replaceChildren(...lines);
  }

  #line(mark: EventMark): HTMLLIElement {
    const { color, path } = markLooks[mark.kind];
    const line = lineOf(`${withPrefix(mark.time, 's', 4)}: ${markText(mark)}`);
    line.insertAdjacentHTML('afterbegin', `<svg viewBox="0 0 8 8"><path d="${path}" /></svg>`);
    line.style.setProperty('--glyph', color[this.#state?.theme ?? 'light']);
    return line;
  }
}

function lineOf(text: string): HTMLLIElement {
  const line = document.createElement('li');
  line.append(text);
  return line;
}
