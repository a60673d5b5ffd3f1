import { grouped, withPrefix } from '../../src/formats/numberText.ts';
import type { Player } from '../playback/player.ts';
import type { RunPanel, RunState } from '../run/runState.ts';
import { TimePreview } from './timePreview.ts';
import { timeKeys } from './timeKeys.ts';
import { TimeTrack, trackInset } from './timeTrack.ts';

const leastPause = 250; // [ms] between drawings of a recording that grows
const page = 0.1; // share of the bar that PageUp and PageDown move by

const pageKeys: Record<string, 1 | -1 | undefined> = { PageUp: 1, PageDown: -1 };
const stepKeys: Record<string, 1 | -1 | undefined> = { ArrowUp: 1, ArrowDown: -1 };

/** The bar along which a recording is scrubbed, with its events; a slider for those who do not see it. */
export class TimeBar implements RunPanel {
  readonly #player: Player;
  readonly #bar = document.createElement('div');
  readonly #handle = document.createElement('div');
  readonly #track = new TimeTrack();
  readonly #preview: TimePreview;
  #state: RunState | null = null;
  #drawn = ''; // what the track was drawn from, but for its growth
  #drawnRevision = -1;
  #drawnAt = 0; // [ms]
  #later: ReturnType<typeof setTimeout> | undefined;
  #opened = 0; // recordings shown so far
  #width = 0; // [px] of the track

  constructor(host: HTMLElement, player: Player) {
    this.#player = player;
    this.#preview = new TimePreview(player);
    this.#bar.className = 'time-bar';
    this.#bar.id = 'scrub';
    this.#bar.tabIndex = 0;
    this.#bar.setAttribute('role', 'slider');
    this.#bar.setAttribute('aria-label', 'Time');
    this.#bar.setAttribute('aria-valuemin', '0');
    this.#handle.className = 'time-handle';
    this.#track.canvas.setAttribute('aria-hidden', 'true');
    this.#bar.append(this.#track.canvas, this.#handle, this.#preview.element);
    host.append(this.#bar);
    this.#bindPointer();
    this.#bar.addEventListener('keydown', (event) => this.#onKey(event));
    new ResizeObserver(() => {
      this.#width = this.#track.canvas.clientWidth - 2 * trackInset;
      this.#drawn = '';
      this.#refresh();
    }).observe(this.#bar);
  }

  show(state: RunState): void {
    if (state.recording !== this.#state?.recording) this.#opened++;
    this.#state = state;
    this.#refresh();
  }

  #refresh(): void {
    const state = this.#state;
    if (!state) return;
    this.#preview.show(state);
    this.#drawTrack(state);
    const { axis, pointed: index, count } = this.#player;
    const x = trackInset + axis.share(axis.coordinate(index)) * this.#width;
    this.#handle.style.transform = `translateX(${x.toFixed(1)}px)`;
    this.#handle.hidden = count === 0;
    const time = state.recording?.heads.time[index];
    const text = time === undefined ? 'no recording' : `${withPrefix(time, 's', 4)}, frame ${index + 1} of ${count}`;
    const attributes = { valuemax: String(Math.max(0, count - 1)), valuenow: String(index), valuetext: text };
    for (const [name, value] of Object.entries(attributes)) setOnChange(this.#bar, `aria-${name}`, value);
    setOnChange(this.#bar, 'aria-disabled', String(count === 0));
  }

  /** Draws when something has changed, but growth alone only now and then. */
  #drawTrack({ recording, theme }: RunState): void {
    const { marks, loop, axis, revision } = this.#player;
    const wanted = [this.#opened, theme, axis.scale, ...marks.shown, loop.on, loop.start, loop.end].join();
    if (wanted === this.#drawn && revision === this.#drawnRevision) return;
    const wait = wanted === this.#drawn ? this.#drawnAt + leastPause - performance.now() : 0;
    if (wait > 0) {
      this.#later ??= setTimeout(() => {
        this.#later = undefined;
        this.#refresh();
      }, wait);
      return;
    }
    [this.#drawn, this.#drawnRevision, this.#drawnAt] = [wanted, revision, performance.now()];
    const indexed = recording?.indexedCount ?? 0;
    this.#track.draw(this.#player, indexed, theme, String(this.#opened));
    const isRead = !recording || indexed >= recording.frameCount;
    const progress = isRead
      ? ''
      : `Events are known up to frame ${grouped(indexed)} of ${grouped(recording.frameCount)}`;
    setOnChange(this.#bar, 'aria-description', progress);
  }

  #bindPointer(): void {
    const bar = this.#bar;
    const share = ({ clientX }: PointerEvent) =>
      this.#width > 0 ? (clientX - bar.getBoundingClientRect().left - trackInset) / this.#width : 0;
    bar.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      bar.setPointerCapture(event.pointerId);
      this.#player.hold(true);
      this.#player.seekShare(share(event));
    });
    bar.addEventListener('pointermove', (event) => {
      const isDragging = bar.hasPointerCapture(event.pointerId);
      if (isDragging) this.#player.seekShare(share(event));
      this.#preview.point(share(event), this.#width, !isDragging);
    });
    bar.addEventListener('lostpointercapture', () => this.#player.hold(false));
    bar.addEventListener('pointerleave', () => this.#preview.hide());
  }

  #onKey(event: KeyboardEvent): void {
    const pages = pageKeys[event.key];
    const steps = stepKeys[event.key];
    if (pages !== undefined) this.#turnPage(pages);
    else if (steps !== undefined) this.#player.step(steps);
    else if (!timeKeys(this.#player, event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Moves by a share of the bar, but by one frame where that is more. */
  #turnPage(direction: 1 | -1): void {
    const { axis, index } = this.#player;
    const place = axis.share(axis.coordinate(index)) + direction * page;
    const frame = axis.nearestFrame(axis.coordinateOfShare(place));
    this.#player.seek(direction > 0 ? Math.max(index + 1, frame) : Math.min(index - 1, frame));
  }
}

function setOnChange(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
