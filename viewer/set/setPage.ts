import type { SweepRow } from '../../src/formats/sweepTable.ts';
import type { Folder } from '../sources/folder.ts';
import type { ThemeName } from '../theme.ts';
import { Clock } from './clock.ts';
import { Controls, type CellChoice } from './controls.ts';
import { CurrentPlot } from './currentPlot.ts';
import { commonVoltage } from './moment.ts';
import { missingText, nothingRanText } from './endings.ts';
import { fillEventList } from './eventList.ts';
import { setLooks } from './look.ts';
import { eventMarks, type EventMark } from './marks.ts';
import { openSet, type OpenSet } from './openSet.ts';
import { PlacePlayer } from './placePlayer.ts';
import { evenlySpread, playedSweep, readShapes, type PlayedSweep } from './playedSweep.ts';
import { ReadOutTable } from './readOutTable.ts';
import { buildSetLayout, type SetLayout } from './setLayout.ts';
import { initialView, readSetLink, writeSetLink, type SetView } from './setLink.ts';
import { SetStage } from './setStage.ts';
import { bindScrub, TimeBar } from './timeBar.ts';
import { TimePlots } from './timePlots.ts';
import { Transport } from './transport.ts';

const mostShown = 8; // cells side by side
const fewShown = 2; // up to which the gap is enlarged beside each cell unless the reader says otherwise
const secondsPerStage = 12; // of the movie at speed 1
const longestMovie = 90; // [s]
const valuesEvery = 120; // [ms]
const smallStep = 0.002; // of the bar, that a step takes at least

/** The page that plays a SET folder: cells side by side, current over voltage, and the course in time. */
export class SetPage {
  readonly #layout: SetLayout;
  readonly #controls: Controls;
  readonly #stage: SetStage;
  readonly #current: CurrentPlot;
  readonly #values: ReadOutTable;
  readonly #plots: TimePlots;
  readonly #bar: TimeBar;
  readonly #transport: Transport;
  readonly #player: PlacePlayer;
  #theme: ThemeName = 'light';
  #view: SetView = initialView();
  #set: OpenSet | null = null;
  #played: PlayedSweep[] = [];
  #clock: Clock | null = null;
  #marks: EventMark[] = [];
  #isUntouched = true; // by the reader: what has just been opened plays of itself
  #valuesDrawn = 0; // [ms] when the numbers were last written
  #session = 0; // counts what was opened: what is read too late is dropped

  /** @param host the element that the page is built in */
  constructor(host: HTMLElement) {
    const layout = buildSetLayout(host);
    this.#layout = layout;
    this.#player = new PlacePlayer(() => this.#draw());
    this.#controls = new Controls(layout.controls, {
      toggleSweep: (index) => this.#toggleSweep(index),
      setViews: (views) => this.#change({ views }),
      setColors: (colors) => this.#change({ colors }),
      setBlended: (isBlended) => this.#change({ isBlended }),
    });
    this.#stage = new SetStage(layout.stage);
    this.#current = new CurrentPlot(layout.current);
    this.#values = new ReadOutTable(layout.values);
    this.#plots = new TimePlots(layout.plots);
    this.#bar = new TimeBar(layout.bar, (place) => this.#goTo(place));
    bindScrub(layout.plots, (place) => this.#goTo(place));
    this.#transport = new Transport(layout.transport, {
      togglePlay: () => this.#togglePlay(),
      step: (way) => this.#step(way),
      toEvent: (way) => this.#toEvent(way),
      setAxis: (axis) => this.#change({ axis }),
      setPace: (pace) => this.#change({ pace }),
      setSpeed: (speed) => this.#change({ speed }),
    });
    layout.scaleButton.addEventListener('click', () => this.#change({ isLog: !this.#view.isLog }));
    new ResizeObserver(() => this.#fit()).observe(layout.root);
  }

  /** Opens a SET folder. Rejects with Error, in words for the reader, where it cannot be shown. */
  async open(folder: Folder): Promise<void> {
    this.close();
    const session = this.#session;
    this.#say(`Reading ${folder.name}…`);
    const set = await openSet(folder);
    if (session !== this.#session) return;
    this.#set = set;
    const ran = set.sweeps.filter(({ rows }) => rows.length > 0);
    if (ran.length === 0) {
      this.#say(nothingRanText(set));
      return;
    }
    this.#played = ran.map((sweep, i) => playedSweep(sweep, i / Math.max(1, ran.length - 1)));
    this.#view = {
      ...initialView(),
      sweeps: evenlySpread(
        this.#played.map(({ index }) => index),
        mostShown,
      ),
    };
    this.#player.place = 0;
    this.#isUntouched = true;
    this.#say(null);
    this.#rebuild();
    void this.#readShown(session).then(() => {
      if (session === this.#session && this.#isUntouched) this.#player.playUnlessStill();
    });
  }

  /** Stops and lets go of what is open. */
  close(): void {
    this.#session++;
    this.#player.pause();
    this.#set = null;
    this.#played = [];
    this.#clock = null;
    this.#marks = [];
  }

  /** Plays what is open. */
  get player(): PlacePlayer {
    return this.#player;
  }

  setTheme(theme: ThemeName): void {
    this.#theme = theme;
    this.#fit();
  }

  /** Whether a key was one of the page's. */
  onKey(event: KeyboardEvent): boolean {
    if (!this.#clock || event.ctrlKey || event.metaKey || event.altKey) return false;
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
    if (way && event.shiftKey) this.#toEvent(way);
    else if (way) this.#step(way);
    else if (event.key === ' ') this.#togglePlay();
    else if (event.key === 'Home') this.#goTo(0);
    else if (event.key === 'End') this.#goTo(1);
    else if (event.key === 'l') this.#change({ isLog: !this.#view.isLog });
    else if (/^[1-9]$/u.test(event.key)) this.#toggleSweep(this.#set?.sweeps[Number(event.key) - 1]?.index ?? -1);
    else return false;
    return true;
  }

  /** What brings the reader back here: sweeps, time and how they are looked at. */
  link(): Record<string, string> {
    return this.#clock ? writeSetLink(this.#view, this.#clock.timeAt(this.#player.place)) : {};
  }

  /** Goes to what `link` told; what does not fit this folder is passed over. */
  restore(link: Readonly<Record<string, string>>): void {
    if (!this.#clock) return;
    const { view, time } = readSetLink(link);
    const known = view.sweeps?.filter((index) => this.#played.some((sweep) => sweep.index === index)) ?? [];
    this.#change({ ...view, sweeps: known.length > 0 ? known.slice(0, mostShown) : this.#view.sweeps });
    this.#player.pause();
    if (time !== null) this.#goTo(this.#clock.placeOf(time));
  }

  get #shown(): PlayedSweep[] {
    return this.#played.filter(({ index }) => this.#view.sweeps.includes(index));
  }

  get #choice(): CellChoice {
    const { views, colors, isBlended } = this.#view;
    return { views: views ?? (this.#view.sweeps.length <= fewShown ? 'both' : 'cell'), colors, isBlended };
  }

  /** Reads the shapes of what is shown, one sweep after the other. */
  async #readShown(session: number): Promise<void> {
    for (const sweep of this.#shown) {
      const set = this.#set;
      if (!set || session !== this.#session) return;
      if (sweep.shapes || sweep.fault !== null) continue;
      await readShapes(sweep, set);
      if (session === this.#session) this.#fit();
    }
  }

  #toggleSweep(index: number): void {
    const { sweeps } = this.#view;
    if (!this.#played.some((sweep) => sweep.index === index)) return;
    const chosen = sweeps.includes(index) ? sweeps.filter((other) => other !== index) : [...sweeps, index];
    if (chosen.length > 0) this.#change({ sweeps: chosen.slice(-mostShown) });
  }

  /** Changes how sweeps are looked at; the moment stays. */
  #change(change: Partial<SetView>): void {
    const time = this.#clock?.timeAt(this.#player.place);
    this.#view = { ...this.#view, ...change };
    this.#rebuild();
    if (time !== undefined && this.#clock) this.#player.moveTo(this.#clock.placeOf(time));
    void this.#readShown(this.#session);
  }

  #rebuild(): void {
    const set = this.#set;
    if (!set || this.#played.length === 0) return;
    const shown = this.#shown;
    const { axis, pace, speed } = this.#view;
    this.#clock = new Clock(shown.map(({ rows }) => rows), set.facts.thickness, axis, pace); // prettier-ignore
    this.#marks = eventMarks(shown, this.#clock, set.facts.ambient);
    this.#player.speed = speed;
    this.#player.duration = Math.min(longestMovie, secondsPerStage * this.#clock.stages.length);
    this.#values.fit(shown);
    this.#transport.fit(axis, pace, speed, shown.length);
    fillEventList(this.#layout.events, this.#marks, set.sweeps, (mark) => this.#goTo(mark.place));
    this.#warn(set);
    this.#fit();
  }

  /** Draws all that depends on the size and the theme of the page, and then the moment. */
  #fit(): void {
    const [set, clock] = [this.#set, this.#clock];
    if (!set || !clock || this.#layout.root.clientWidth === 0) return;
    const look = setLooks[this.#theme];
    const shown = this.#shown;
    const { isLog } = this.#view;
    this.#controls.fit(set.sweeps, this.#played, new Set(this.#view.sweeps), this.#choice);
    this.#stage.fit(set, shown, this.#choice, look);
    this.#current.fit(shown, set.sweeps, isLog, look);
    this.#layout.scaleButton.textContent = isLog ? 'log' : 'linear';
    this.#layout.scaleButton.title = `Axis of the current: ${isLog ? 'decades' : 'linear'}; change it (L)`;
    this.#plots.fit(shown, clock, look);
    const recorded = shown.flatMap((sweep, i) =>
      (sweep.shapes?.states ?? []).map(({ stage, time }) => clock.placeOf(clock.commonTime(i, stage, time))),
    );
    const stageKinds = set.sweeps.reduce<string[]>(
      (most, { record: { stages } }) => (stages.length > most.length ? stages.map(({ kind }) => kind) : most),
      [],
    );
    this.#bar.fit({ clock, stageKinds, recorded, marks: this.#marks, look }, (mark) => this.#goTo(mark.place));
    this.#draw();
  }

  #draw(): void {
    const clock = this.#clock;
    if (!clock) return;
    const { place, isPlaying, speed, duration } = this.#player;
    const time = clock.timeAt(place);
    const rows: SweepRow[] = this.#shown.map((_, i) => clock.rowAt(i, time));
    this.#stage.draw(rows, this.#view.isBlended);
    this.#current.draw(rows.map((row, i) => ({ row, index: clock.indexAt(i, time) })));
    this.#drawValues(rows, isPlaying);
    this.#plots.draw(place, rows);
    this.#bar.draw(place, time);
    const ahead = Math.min(1, place + speed / (8 * duration));
    this.#transport.draw(time, commonVoltage(rows), isPlaying, isPlaying ? 8 * (clock.timeAt(ahead) - time) : null);
  }

  /** Numbers that nobody could read are left out while it plays. */
  #drawValues(rows: readonly SweepRow[], isPlaying: boolean): void {
    const now = performance.now();
    if (isPlaying && now - this.#valuesDrawn < valuesEvery) return;
    this.#valuesDrawn = now;
    this.#values.draw(rows);
  }

  #togglePlay(): void {
    this.#isUntouched = false;
    this.#player.toggle();
  }

  #goTo(place: number): void {
    this.#isUntouched = false;
    this.#player.moveTo(place);
  }

  #step(way: 1 | -1): void {
    this.#player.pause();
    if (this.#clock) this.#goTo(this.#clock.step(this.#player.place, smallStep, way));
  }

  #toEvent(way: 1 | -1): void {
    this.#player.pause();
    const { place } = this.#player;
    const near = 1e-6;
    const next =
      way > 0
        ? this.#marks.find((mark) => mark.place > place + near)
        : this.#marks.findLast((mark) => mark.place < place - near);
    this.#goTo(next?.place ?? (way > 0 ? 1 : 0));
  }

  #say(text: string | null): void {
    const { notice, root } = this.#layout;
    notice.hidden = text === null;
    notice.textContent = text;
    root.hidden = text !== null;
  }

  /** Says which sweeps are missing or ended early. */
  #warn({ sweeps }: OpenSet): void {
    const text = missingText(sweeps);
    this.#layout.warning.hidden = text === '';
    this.#layout.warning.textContent = text;
  }
}
