import { find } from '../find.ts';
import { BodyPanel } from '../panels/bodyPanel.ts';
import { LineagePanel } from '../panels/lineagePanel.ts';
import { showNotice, showWarning } from '../panels/notice.ts';
import { Plots } from '../panels/plots.ts';
import { LegendPanel } from '../panels/legendPanel.ts';
import { LookPanel } from '../panels/lookPanel.ts';
import { describeFrame, StatePanel } from '../panels/statePanel.ts';
import { TimeBar } from '../panels/timeBar.ts';
import { timeKeys } from '../panels/timeKeys.ts';
import { Transport } from '../panels/transport.ts';
import { describeTail, type Notice } from '../playback/faultText.ts';
import { Lives } from '../playback/lives.ts';
import type { FrameView } from '../playback/frameView.ts';
import { Player } from '../playback/player.ts';
import type { RecordingClient } from '../playback/recordingClient.ts';
import { BodyPointer } from '../stage/bodyPointer.ts';
import type { Stage } from '../stage/stage.ts';
import type { ThemeName } from '../theme.ts';
import { Follower } from './follower.ts';
import { FrameFields } from './frameFields.ts';
import { usualLook } from './lookLink.ts';
import type { Look, RunPanel, RunState } from './runState.ts';

/** The page of one recording: stage, panels and time. */
export class RunPage {
  readonly player: Player;
  readonly #stage: Stage;
  readonly #follower: Follower;
  readonly #panels: RunPanel[];
  readonly #timePanels: RunPanel[]; // shown also where only the player has changed
  #state: RunState = {
    theme: 'light',
    look: usualLook,
    recording: null,
    view: null,
    hovered: 0,
    followed: 0,
    recomputed: null,
  };
  #client: RecordingClient | null = null;
  readonly #fields = new FrameFields((recomputed) => {
    this.#set({ recomputed });
    this.#warn();
  });
  #asked = -1; // frame asked for last, -1 for none
  #animation = 0; // request of the next tick, 0 for none
  #isTimeStale = false;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.player = new Player(() => this.#follow());
    const bodies = {
      hover: (serial: number) => this.hover(serial),
      follow: (serial: number) => this.follow(serial),
      seek: (frame: number) => this.player.seek(frame),
    };
    const lives = new Lives();
    this.#follower = new Follower(lives, (track) => stage.setTrack(track));
    const pointer = new BodyPointer(find('canvas', HTMLDivElement), bodies);
    stage.onHover = (point) => pointer.hover(point);
    stage.onPick = (point) => pointer.pick(point);
    this.#timePanels = [
      new LineagePanel(find('lineage', HTMLElement), () => this.player.axis, lives, bodies),
      new TimeBar(find('time-bar', HTMLElement), this.player),
      new Transport(find('transport', HTMLElement), this.player),
      new Plots(find('plots', HTMLElement), this.player),
    ];
    this.#panels = [
      new StatePanel(find('panel-state', HTMLElement)),
      new LookPanel(find('panel-look', HTMLElement), (look) => this.setLook(look)),
      new LegendPanel(find('panel-legend', HTMLElement), (state) => stage.sectionOf(state)),
      pointer,
      new BodyPanel(find('panel-body', HTMLElement), lives, bodies),
      ...this.#timePanels,
    ];
  }

  /** Tells another panel of the state from now on. */
  add(panel: RunPanel): void {
    this.#panels.push(panel);
  }

  get state(): RunState {
    return this.#state;
  }

  /** Shows a recording from its first frame on, in place of what was shown. */
  open(client: RecordingClient, source: string): void {
    this.#client?.close();
    this.#client = client;
    this.#asked = -1;
    const { title, frame } = client.header;
    showNotice(null);
    client.setWithAges(this.#state.look.coloring === 'age');
    this.#stage.open(frame, client.header.scene);
    this.#set({ recording: client, view: null, hovered: 0, followed: 0, recomputed: null });
    this.#describe(`${title} (${source})`, title);
    this.player.open(client);
    this.refresh();
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) this.player.play();
  }

  /** Takes note of what has become known of the recording since. */
  refresh(): void {
    const client = this.#client;
    if (!client) return;
    this.player.update();
    find('canvas', HTMLDivElement).dataset.readThrough = String(client.indexedCount === client.frameCount);
    this.#warn();
    this.#set({});
    this.#renewAges();
  }

  /** Shows a message instead of a recording. */
  close(notice: Notice, isFault = false): void {
    this.#client?.close();
    this.#client = null;
    this.#set({ recording: null, view: null, hovered: 0, followed: 0, recomputed: null });
    this.#stage.open(null, null);
    this.player.open(null);
    this.#describe('', 'No recording is open');
    showWarning(null);
    showNotice(notice, isFault);
  }

  setTheme(theme: ThemeName): void {
    this.#set({ theme });
  }

  setLook(look: Look): void {
    this.#client?.setWithAges(look.coloring === 'age');
    this.#set({ look });
    this.#warn();
    this.#renewAges();
  }

  /** Whether the key meant something to the page. */
  onKey(event: KeyboardEvent): boolean {
    if (event.key === 'Escape' && this.#state.followed !== 0) this.follow(0);
    else return timeKeys(this.player, event);
    return true;
  }

  /** Says what is not as it should be with what is shown. */
  #warn(): void {
    const client = this.#client;
    if (!client) return;
    const { look, recomputed } = this.#state;
    const tail = client.growing ? null : describeTail(client.tail, client.heads.time);
    showWarning(tail ?? ((look.potential === 'recomputed' && recomputed?.fault) || null));
  }

  /** Points out a body, 0 for none. */
  hover(serial: number): void {
    if (serial !== this.#state.hovered) this.#set({ hovered: serial });
  }

  /** Follows a body wherever it goes, 0 for none. */
  follow(serial: number): void {
    if (serial !== this.#state.followed) this.#set({ followed: serial });
  }

  /** Gets the frame that the player wants, shows where it is and keeps its clock going. */
  #follow(): void {
    const { playing, wanted } = this.player;
    if (playing && this.#animation === 0) this.#animation = requestAnimationFrame(this.#tick);
    this.#showTimeSoon();
    if (!this.#client || wanted < 0 || wanted === this.#asked) return;
    this.#asked = wanted;
    void this.#ask(this.#client, wanted);
  }

  async #ask(client: RecordingClient, index: number): Promise<void> {
    try {
      const view = client.peek(index) ?? (await client.frame(index));
      if (client !== this.#client) return;
      this.#state = { ...this.#state, view };
      this.player.delivered(index);
      this.#showFrame(view);
    } catch (error) {
      if (client !== this.#client) return;
      this.close({ headline: 'This frame cannot be shown', text: (error as Error).message }, true);
    }
  }

  /** Shows panels of time once for all that happens at a moment, unless all panels are shown anyway. */
  #showTimeSoon(): void {
    if (this.#isTimeStale) return;
    this.#isTimeStale = true;
    queueMicrotask(() => {
      if (!this.#isTimeStale) return;
      this.#isTimeStale = false;
      for (const panel of this.#timePanels) panel.show(this.#state);
    });
  }

  readonly #tick = (now: number): void => {
    this.#animation = 0;
    this.player.tick(now);
    if (this.player.playing && this.#animation === 0) this.#animation = requestAnimationFrame(this.#tick);
  };

  /** Asks for the frame shown once more where it should say since when metal is metal, and by now can. */
  #renewAges(): void {
    const { look, view } = this.#state;
    const client = this.#client;
    if (look.coloring !== 'age' || !view || !client || view.metalSince || view.index >= client.indexedCount) return;
    client.frame(view.index).then(
      (renewed) => {
        if (client === this.#client && this.#state.view === view) this.#set({ view: renewed });
      },
      () => undefined,
    );
  }

  #showFrame(view: FrameView): void {
    this.#set({ view });
    find('canvas', HTMLDivElement).dataset.frame = String(view.index);
    const next = view.index + 1;
    if (this.player.playing && next < (this.#client?.frameCount ?? 0)) this.#client?.frame(next).catch(() => undefined);
    if (!this.player.playing) find('canvas', HTMLDivElement).setAttribute('aria-label', describeFrame(view));
  }

  #set(change: Partial<RunState>): void {
    this.#state = { ...this.#state, ...change };
    this.#isTimeStale = false;
    this.#stage.show({ ...this.#state, followed: this.#follower.show(this.#state) });
    for (const panel of this.#panels) panel.show(this.#state);
    this.#fields.show(this.#state);
  }

  #describe(title: string, label: string): void {
    find('title', HTMLParagraphElement).textContent = title;
    find('canvas', HTMLDivElement).setAttribute('aria-label', label);
    document.title = title ? `${title} – Filigree` : 'Filigree';
  }
}
