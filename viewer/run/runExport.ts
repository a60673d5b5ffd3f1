import { withPrefix } from '../../src/formats/numberText.ts';
import type { Caption, Composition, Paper } from '../export/composition.ts';
import type { ExportSource } from '../export/exportPanel.ts';
import { legendOf } from '../panels/legendPanel.ts';
import type { Stage } from '../stage/stage.ts';
import type { RunPage } from './runPage.ts';

/** The run page as something that can be exported. */
export class RunExport implements ExportSource {
  readonly #page: RunPage;
  readonly #stage: Stage;

  constructor(page: RunPage, stage: Stage) {
    this.#page = page;
    this.#stage = stage;
  }

  get isOpen(): boolean {
    return this.#page.state.view !== null;
  }

  get words(): string[] {
    const { recording, view } = this.#page.state;
    return [recording?.header.title ?? '', 'frame', String((view?.index ?? 0) + 1)];
  }

  compose(composition: Composition): void {
    this.#stage.flush();
    composition.draw(this.#stage.canvas, devicePixelRatio, this.#caption(), paperOfPage());
  }

  play(drawn: () => void, ended: () => void): () => void {
    const { player, state } = this.#page;
    const range = player.loop.frames(player.count, player.growing);
    let last = state.view;
    player.seek(range?.[0] ?? 0);
    player.play();
    const look = () => {
      const { view } = this.#page.state;
      if (view !== last) drawn();
      last = view;
      const isOver = !player.playing || (range !== null && player.index >= range[1]);
      if (isOver) ended();
      else request = requestAnimationFrame(look);
    };
    let request = requestAnimationFrame(look);
    return () => {
      cancelAnimationFrame(request);
      player.pause();
    };
  }

  #caption(): Caption {
    const { recording, view } = this.#page.state;
    const state = view ? `t = ${withPrefix(view.frame.time, 's', 4)}, ${withPrefix(view.frame.voltage, 'V')}` : '';
    const legend = legendOf(this.#page.state, this.#stage.sectionOf(this.#page.state));
    return { title: recording?.header.title ?? '', state, legend };
  }
}

function paperOfPage(): Paper {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(name).trim();
  return { background: color('--page'), text: color('--text'), faint: color('--faint') };
}
