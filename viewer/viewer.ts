import { RecordingReader } from '../src/formats/recordingReader.ts';
import type { LiveRequest } from './live/messages.ts';
import { LiveRun } from './live/liveRun.ts';
import { showLegend } from './panels/legend.ts';
import { LivePanel } from './panels/livePanel.ts';
import { emptyNotice, showNotice, showWarning } from './panels/notice.ts';
import { describeFrame, showReadOut } from './panels/readOut.ts';
import { Transport } from './panels/transport.ts';
import { find } from './find.ts';
import { describeFault, describeTail, type Notice } from './playback/faultText.ts';
import { FrameViews, type FrameView } from './playback/frameViews.ts';
import { Player } from './playback/player.ts';
import type { Shown, Stage } from './stage.ts';
import type { ThemeName } from './theme.ts';

/** The page: one recording at a time, played from a file or from a live run. */
export class Viewer {
  readonly #stage: Stage;
  readonly #player = new Player(() => this.#show());
  readonly #transport = new Transport(this.#player);
  readonly #livePanel = new LivePanel(
    (request) => this.runLive(request),
    () => this.#stopLive(),
  );
  #views: FrameViews | null = null;
  #view: FrameView | null = null;
  #live: LiveRun | null = null;
  #theme: ThemeName = 'light';

  constructor(stage: Stage) {
    this.#stage = stage;
    this.close(emptyNotice);
  }

  /** Opens the bytes of a file, or says why they are no recording. */
  openFile(name: string, bytes: Uint8Array): void {
    this.#endLive('');
    try {
      const reader = new RecordingReader(bytes);
      if (reader.frameCount === 0)
        this.close(
          { headline: 'This recording holds no whole frame yet', text: `${name}: open it again later.` },
          true,
        );
      else this.#open(reader, name, false);
      showWarning(describeTail(reader));
    } catch (error) {
      this.fail(name, error);
    }
  }

  /** Says why something could not be opened. */
  fail(name: string, error: unknown): void {
    this.close(describeFault(name, error), true);
  }

  /** Shows a message instead of a recording. */
  close(notice: Notice, isFault = false): void {
    this.#views = this.#view = null;
    this.#stage.open(null);
    this.#player.close();
    this.#describe('', 'No recording is open');
    showWarning(null);
    showNotice(notice, isFault);
  }

  /** Starts a run in a worker and plays its recording as it grows. */
  runLive(request: LiveRequest): void {
    this.#endLive('');
    this.close({ headline: 'Starting', text: `${request.scene}, seed ${request.seed}` });
    this.#livePanel.showStarted(request);
    let reader: RecordingReader | null = null;
    const fail = (text: string) => {
      this.#endLive(reader ? `Failed: ${text}` : '');
      if (!reader) this.close({ headline: 'This run cannot start', text }, true);
    };
    try {
      this.#live = new LiveRun(request, {
        onBegin: (begun) => this.#open((reader = begun), `live, seed ${request.seed}`, true),
        onGrowth: (events, metal) => {
          this.#player.grow(reader?.frameCount ?? 0, true);
          this.#livePanel.showProgress(events, metal);
        },
        onEnd: (end) => {
          this.#endLive('');
          this.#livePanel.showEnd(end);
        },
        onFailure: fail,
      });
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  }

  setTheme(name: ThemeName): void {
    this.#theme = name;
    this.#stage.setTheme(name);
    this.#showLegend();
  }

  setShown(shown: Shown): void {
    this.#stage.setShown(shown);
  }

  #stopLive(): void {
    this.#live?.stop();
    this.#endLive('Stopped; what was recorded can be played.');
  }

  #endLive(text: string): void {
    this.#live?.stop();
    this.#live = null;
    this.#player.grow(this.#player.count, false);
    this.#livePanel.showIdle(text);
  }

  #open(reader: RecordingReader, source: string, growing: boolean): void {
    showNotice(null);
    this.#views = new FrameViews(reader);
    this.#view = null;
    this.#stage.open(reader.header.frame);
    this.#describe(`${reader.header.title} (${source})`, reader.header.title);
    this.#player.open(reader.frameCount, growing);
  }

  #describe(title: string, label: string): void {
    find('title', HTMLParagraphElement).textContent = title;
    find('canvas', HTMLDivElement).setAttribute('aria-label', label);
    document.title = title ? `${title} – Filigree` : 'Filigree';
  }

  #show(): void {
    this.#transport.show();
    const { index, count, playing } = this.#player;
    if (count === 0) this.#view = null;
    else if (!this.#view || this.#view.index !== index) this.#view = this.#views?.at(index) ?? null;
    else return;
    showReadOut(this.#view?.frame ?? null);
    this.#showLegend();
    if (!this.#view) return;
    this.#stage.show(this.#view);
    if (!playing) find('canvas', HTMLDivElement).setAttribute('aria-label', describeFrame(this.#view.frame));
  }

  #showLegend(): void {
    showLegend(this.#view?.section ?? null, this.#view?.frame.voltage ?? 0, this.#theme);
  }
}
