import type uPlot from 'uplot';
import type { Player } from '../playback/player.ts';
import type { RunPanel, RunState } from '../run/runState.ts';
import { PlotCard, type PlotSurroundings } from './plotCard.ts';
import { storeChoice, storedChoice } from './plotChoice.ts';
import { loadPlotLibrary } from './plotLibrary.ts';
import { plotLooks, plotNames, type PlotName } from './plotLooks.ts';

const leastPause = 250; // [ms] between drawings of data that grow, and between values while it plays

/** Current, voltage, temperature and counts over time, with one cursor. */
export class Plots implements RunPanel {
  readonly #player: Player;
  readonly #host: HTMLElement;
  readonly #row = document.createElement('div');
  readonly #choice = storedChoice();
  readonly #cards = new Map<PlotName, PlotCard>();
  readonly #around: PlotSurroundings;
  #Plot: typeof uPlot | null = null;
  #isLoading = false;
  #state: RunState | null = null;
  #drawn: unknown[] = []; // what the plots were drawn from, but for its growth
  #drawnRevision = -1;
  #drawnAt = 0; // [ms]
  #valuesAt = 0; // [ms]
  #later: ReturnType<typeof setTimeout> | undefined;
  #hovered: number | null = null; // coordinate
  #share = -1; // of the cursor

  constructor(host: HTMLElement, player: Player) {
    this.#player = player;
    this.#host = host;
    this.#row.className = 'plot-row';
    this.#row.id = 'plot-row';
    host.classList.add('plots');
    host.append(this.#heading(), this.#row);
    this.#around = {
      choice: this.#choice,
      theme: () => this.#state?.theme ?? 'light',
      onHover: (coordinate) => this.#hover(coordinate),
      onSeek: (area) => this.#bindPointer(area),
      onChoice: () => storeChoice(this.#choice),
    };
  }

  show(state: RunState): void {
    const before = this.#state;
    this.#state = state;
    this.#refresh();
    if (before && before.theme !== state.theme) for (const card of this.#cards.values()) card.recolor();
  }

  #refresh(): void {
    const recording = this.#state?.recording ?? null;
    this.#host.hidden = recording === null;
    this.#row.hidden = !this.#choice.isOpen || this.#choice.shown.size === 0;
    if (!recording || this.#row.hidden) return;
    if (this.#Plot) this.#draw(this.#Plot);
    else void this.#load();
    this.#moveCursor();
    this.#showValues();
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      this.#Plot = await loadPlotLibrary();
      this.#refresh();
    } catch (error) {
      this.#row.textContent = `Plots cannot be drawn: ${(error as Error).message}`;
    }
  }

  #draw(Plot: typeof uPlot): void {
    const recording = this.#state?.recording;
    if (!recording) return;
    const wanted = [recording, this.#player.scale, ...this.#choice.shown];
    const isSame = wanted.length === this.#drawn.length && wanted.every((value, i) => value === this.#drawn[i]);
    const { revision } = this.#player;
    if (isSame && revision === this.#drawnRevision) return;
    const wait = isSame ? this.#drawnAt + leastPause - performance.now() : 0;
    if (wait > 0) {
      this.#refreshLater(wait);
      return;
    }
    [this.#drawn, this.#drawnRevision, this.#drawnAt] = [wanted, revision, performance.now()];
    this.#arrange();
    for (const card of this.#cards.values()) card.draw(Plot, recording, this.#player.axis);
    this.#share = -1;
  }

  #arrange(): void {
    for (const name of plotNames) {
      const card = this.#cards.get(name);
      if (card && !this.#choice.shown.has(name)) {
        card.destroy();
        this.#cards.delete(name);
      } else if (!card && this.#choice.shown.has(name)) this.#cards.set(name, new PlotCard(name, this.#around));
    }
    this.#row.replaceChildren(...plotNames.flatMap((name) => this.#cards.get(name)?.element ?? []));
  }

  #refreshLater(wait: number): void {
    this.#later ??= setTimeout(() => {
      this.#later = undefined;
      this.#refresh();
    }, wait);
  }

  #moveCursor(): void {
    const { axis, shown, index } = this.#player;
    const share = axis.share(axis.coordinate(Math.max(0, shown < 0 ? index : shown)));
    if (share === this.#share) return;
    this.#share = share;
    for (const card of this.#cards.values()) card.moveCursor(share);
  }

  /** Of what the pointer is at, or else of the frame shown; seldom while it plays. */
  #showValues(): void {
    const { axis, shown, index, playing } = this.#player;
    const wait = playing ? this.#valuesAt + leastPause - performance.now() : 0;
    if (wait > 0) {
      this.#refreshLater(wait);
      return;
    }
    this.#valuesAt = performance.now();
    const coordinate = this.#hovered ?? axis.coordinate(Math.max(0, shown < 0 ? index : shown));
    for (const card of this.#cards.values()) card.showValues(coordinate);
  }

  #hover(coordinate: number | null): void {
    if (coordinate === this.#hovered) return;
    this.#hovered = coordinate;
    this.#showValues();
  }

  #bindPointer(area: HTMLElement): void {
    const seek = ({ clientX }: PointerEvent) => {
      const { left, width } = area.getBoundingClientRect();
      this.#player.seekShare((clientX - left) / width);
    };
    area.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      area.setPointerCapture(event.pointerId);
      this.#player.hold(true);
      seek(event);
    });
    area.addEventListener('pointermove', (event) => {
      if (area.hasPointerCapture(event.pointerId)) seek(event);
    });
    area.addEventListener('lostpointercapture', () => this.#player.hold(false));
  }

  /** The line above the plots: shows them or not, and which. */
  #heading(): HTMLElement {
    const heading = document.createElement('div');
    heading.className = 'plot-heading';
    const open = document.createElement('button');
    open.type = 'button';
    open.className = 'disclosure';
    open.textContent = 'Plots';
    open.setAttribute('aria-controls', 'plot-row');
    const chips = document.createElement('div');
    chips.className = 'chips';
    chips.setAttribute('role', 'group');
    chips.setAttribute('aria-label', 'Plots to show');
    const showOpen = () => {
      open.setAttribute('aria-expanded', String(this.#choice.isOpen));
      chips.hidden = !this.#choice.isOpen;
    };
    open.addEventListener('click', () => {
      this.#choice.isOpen = !this.#choice.isOpen;
      showOpen();
      storeChoice(this.#choice);
      this.#refresh();
    });
    for (const name of plotNames) chips.append(this.#chip(name));
    showOpen();
    heading.append(open, chips);
    return heading;
  }

  #chip(name: PlotName): HTMLButtonElement {
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.textContent = plotLooks[name].title;
    const { shown } = this.#choice;
    chip.setAttribute('aria-pressed', String(shown.has(name)));
    chip.addEventListener('click', () => {
      if (!shown.delete(name)) shown.add(name);
      chip.setAttribute('aria-pressed', String(shown.has(name)));
      storeChoice(this.#choice);
      this.#refresh();
    });
    return chip;
  }
}
