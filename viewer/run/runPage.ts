import { find } from '../find.ts';
import { showNotice, showWarning } from '../panels/notice.ts';
import { describeFrame, StatePanel } from '../panels/statePanel.ts';
import { Transport } from '../panels/transport.ts';
import { describeTail, type Notice } from '../playback/faultText.ts';
import type { FrameView } from '../playback/frameView.ts';
import { Player } from '../playback/player.ts';
import type { RecordingClient } from '../playback/recordingClient.ts';
import type { Stage } from '../stage.ts';
import type { ThemeName } from '../theme.ts';
import type { Look, RunPanel, RunState } from './runState.ts';

const startLook: Look = {
  coloring: 'attachment',
  potential: 'recorded',
  lines: true,
  field: false,
  ions: true,
  voids: true,
  micrograph: false,
};

/** The page of one recording: stage, panels and time. */
export class RunPage {
  readonly player: Player;
  readonly #stage: Stage;
  readonly #panels: RunPanel[];
  #state: RunState = {
    theme: 'light',
    look: startLook,
    recording: null,
    view: null,
    hovered: 0,
    followed: 0,
  };
  #client: RecordingClient | null = null;
  #asked = -1; // frame that the worker is to send, -1 for none

  constructor(stage: Stage) {
    this.#stage = stage;
    this.player = new Player(() => this.#follow());
    this.#panels = [
      new StatePanel(find('panel-state', HTMLElement)),
      new Transport(find('transport', HTMLElement), this.player),
    ];
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
    this.#stage.open(frame);
    this.#set({ recording: client, view: null, hovered: 0, followed: 0 });
    this.#describe(`${title} (${source})`, title);
    this.player.open(client.frameCount, client.growing);
    this.refresh();
  }

  /** Takes note of what has become known of the recording since. */
  refresh(): void {
    const client = this.#client;
    if (!client) return;
    this.player.grow(client.frameCount, client.growing);
    showWarning(client.growing ? null : describeTail(client.tail, client.heads.time));
    this.#set({});
  }

  /** Shows a message instead of a recording. */
  close(notice: Notice, isFault = false): void {
    this.#client?.close();
    this.#client = null;
    this.#set({ recording: null, view: null, hovered: 0, followed: 0 });
    this.#stage.open(null);
    this.player.close();
    this.#describe('', 'No recording is open');
    showWarning(null);
    showNotice(notice, isFault);
  }

  setTheme(theme: ThemeName): void {
    this.#set({ theme });
  }

  setLook(look: Look): void {
    this.#set({ look });
  }

  /** Asks for the frame that the player has come to, one at a time: what was passed meanwhile is left out. */
  #follow(): void {
    const client = this.#client;
    const wanted = this.player.index;
    if (!client || client.frameCount === 0 || this.#asked >= 0) return;
    if (this.#state.view?.index === wanted) return;
    const known = client.peek(wanted);
    if (known) {
      this.#showFrame(known);
      return;
    }
    this.#asked = wanted;
    client.frame(wanted).then(
      (view) => {
        if (client !== this.#client) return;
        this.#asked = -1;
        this.#showFrame(view);
        this.#follow();
      },
      (error: Error) => {
        if (client === this.#client) this.close({ headline: 'This frame cannot be shown', text: error.message }, true);
      },
    );
  }

  #showFrame(view: FrameView): void {
    this.#set({ view });
    if (!this.player.playing) find('canvas', HTMLDivElement).setAttribute('aria-label', describeFrame(view));
  }

  #set(change: Partial<RunState>): void {
    this.#state = { ...this.#state, ...change };
    this.#stage.show(this.#state);
    for (const panel of this.#panels) panel.show(this.#state);
  }

  #describe(title: string, label: string): void {
    find('title', HTMLParagraphElement).textContent = title;
    find('canvas', HTMLDivElement).setAttribute('aria-label', label);
    document.title = title ? `${title} – Filigree` : 'Filigree';
  }
}
