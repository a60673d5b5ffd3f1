import { LiveRun } from '../live/liveRun.ts';
import type { LiveRequest } from '../live/messages.ts';
import type { LivePanel } from '../panels/livePanel.ts';
import { RecordingClient } from '../playback/recordingClient.ts';
import type { RunPage } from './runPage.ts';

/** The live run of the page, at most one: from its worker to the recording that is shown. */
export class LiveSession {
  readonly #page: RunPage;
  readonly #panel: LivePanel;
  #run: LiveRun | null = null;
  #opening: Promise<RecordingClient> | null = null;

  constructor(page: RunPage, panel: LivePanel) {
    this.#page = page;
    this.#panel = panel;
  }

  /** Starts a run in place of the present one; what cannot start is said on the page. */
  start(request: LiveRequest): void {
    this.end('');
    this.#page.close({ headline: 'Starting', text: `${request.scene}, seed ${request.seed}` });
    this.#panel.showStarted(request);
    try {
      this.#run = new LiveRun(request, {
        onBytes: (bytes, events, metal) => {
          this.#panel.showProgress(events, metal);
          this.#take(request, bytes);
        },
        onEnd: (end) => {
          this.end('');
          this.#panel.showEnd(end);
        },
        onFailure: (text) => this.#fail(text),
      });
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** Stops the run, if one goes on; what was recorded stays. */
  end(text: string): void {
    this.#run?.stop();
    this.#run = null;
    void this.#opening?.then((client) => client.end());
    this.#opening = null;
    this.#panel.showIdle(text);
  }

  /** The first bytes open the recording; later ones wait until it is open, in their order. */
  #take({ seed }: LiveRequest, bytes: Uint8Array): void {
    if (this.#opening) {
      void this.#opening.then((client) => client.append(bytes));
      return;
    }
    this.#opening = RecordingClient.open(`live run, seed ${seed}`, bytes, () => this.#page.refresh());
    this.#opening.then(
      (client) => {
        client.growing = true;
        this.#page.open(client, client.name);
      },
      (error: Error) => this.#fail(error.message),
    );
  }

  #fail(text: string): void {
    const hasBegun = this.#opening !== null;
    this.end(hasBegun ? `Failed: ${text}` : '');
    if (!hasBegun) this.#page.close({ headline: 'This run cannot start', text }, true);
  }
}
