import { formatProblem, type SceneProblem } from '../../src/scene/problem.ts';
import type { TimelineRow } from '../../src/particle/probes/timelineRow.ts';
import { LiveRun } from '../live/liveRun.ts';
import type { LiveRequest } from '../live/messages.ts';
import type { LivePanel } from '../panels/livePanel.ts';
import { save } from '../export/save.ts';
import type { Notice } from '../playback/faultText.ts';
import { RecordingClient } from '../playback/recordingClient.ts';
import type { RunPage } from './runPage.ts';

/** The live run of the page, at most one: from its worker to the recording that is shown. */
export class LiveSession {
  readonly #page: RunPage;
  readonly #panel: LivePanel;
  #run: LiveRun | null = null; // stays when it is over, to be saved
  #opening: Promise<RecordingClient> | null = null;

  constructor(page: RunPage, panel: LivePanel) {
    this.#page = page;
    this.#panel = panel;
  }

  /** Starts a run in place of the present one; what cannot start is said on the page. */
  start(request: LiveRequest): void {
    this.end();
    this.#page.close({ headline: 'Starting', text: `${request.title}, seed ${request.seed}` });
    this.#panel.showStarted(request);
    this.#run = new LiveRun(request, this.#panel.pace, {
      onGrowth: (bytes, rows, progress) => {
        this.#panel.showProgress(progress);
        this.#take(request, bytes, rows);
      },
      onEnd: (end) => {
        this.#close();
        this.#panel.showEnd(end);
      },
      onFaults: (problems) => this.#fail(noticeOf(problems)),
      onFailure: (message) => this.#fail({ headline: 'This run has failed', text: message }),
    });
  }

  pause(): void {
    this.#run?.order({ kind: 'pause' });
  }

  resume(): void {
    this.#run?.order({ kind: 'resume' });
  }

  /** Ends the run where it is, with a last frame. */
  stop(): void {
    this.#run?.order({ kind: 'stop' });
  }

  setPace(framesPerSecond: number): void {
    this.#run?.order({ kind: 'pace', framesPerSecond });
  }

  /** Hands over a file of the last run, as `filigree run` writes it. */
  save(what: 'recording' | 'timeline'): void {
    if (!this.#run) return;
    if (what === 'recording') save('recording.fgr', new Blob([this.#run.recording()]));
    else save('timeline.csv', new Blob([this.#run.timeline()], { type: 'text/csv' }));
  }

  /** Leaves the run, if one goes on, for something else that is to be shown. */
  end(): void {
    this.#run?.close();
    this.#run = null;
    this.#close();
    this.#panel.showIdle('');
  }

  #close(): void {
    void this.#opening?.then(
      (client) => client.end(),
      () => undefined,
    );
    this.#opening = null;
  }

  /** The first bytes open the recording; later ones wait until it is open, in their order. */
  #take({ seed }: LiveRequest, bytes: Uint8Array, rows: readonly TimelineRow[]): void {
    const isFirst = !this.#opening;
    this.#opening ??= this.#open(`live run, seed ${seed}`, bytes);
    this.#opening.then(
      (client) => {
        if (!isFirst && bytes.length > 0) client.append(bytes);
        if (rows.length > 0) client.appendRows(rows);
      },
      () => undefined,
    );
  }

  #open(name: string, bytes: Uint8Array): Promise<RecordingClient> {
    const opening = RecordingClient.open(name, bytes, () => this.#page.refresh());
    const run = this.#run;
    opening.then(
      (client) => {
        if (run !== this.#run) {
          client.close();
          return;
        }
        client.growing = this.#opening === opening;
        this.#panel.own = client;
        this.#page.open(client, client.name);
      },
      (error: Error) => {
        if (run === this.#run) this.#fail({ headline: 'This run cannot be shown', text: error.message });
      },
    );
    return opening;
  }

  #fail(notice: Notice): void {
    const hasBegun = this.#opening !== null;
    this.#run?.close();
    this.#close();
    this.#panel.showIdle(hasBegun ? `${notice.headline}: ${notice.text}` : '');
    if (!hasBegun) this.#page.close(notice, true);
  }
}

function noticeOf(problems: readonly SceneProblem[]): Notice {
  const headline = 'This run cannot start';
  const count = problems.length === 1 ? 'One thing is' : `${problems.length} things are`;
  return { headline, text: `${count} wrong with the scene or its settings:`, lines: problems.map(formatProblem) };
}
