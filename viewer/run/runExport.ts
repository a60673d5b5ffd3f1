import { withPrefix } from '../../src/formats/numberText.ts';
import { margin, paperOfPage, textFont, type Caption, type Composition } from '../export/composition.ts';
import type { ExportSource } from '../export/exportPanel.ts';
import { drawLegend } from '../export/legendDrawing.ts';
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
    const { canvas } = this.#stage;
    const { clientWidth: width, clientHeight: height } = canvas;
    const paper = paperOfPage();
    const items = legendOf(this.#page.state, this.#stage.sectionOf(this.#page.state));
    const legend = (context: CanvasRenderingContext2D, top: number | null) => {
      [context.font, context.textBaseline, context.textAlign] = [textFont, 'middle', 'left'];
      return drawLegend(context, items, width - 2 * margin, paper.text, top === null ? null : { left: margin, top });
    };
    composition.draw(
      {
        width,
        height: height + legend(composition.context, null) + margin / 2,
        paint: (context) => {
          context.drawImage(canvas, 0, 0, width, height);
          legend(context, height);
        },
      },
      this.#caption(),
      paper,
    );
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
      const isAtEnd = !player.playing || (range !== null && player.index >= range[1]);
      const isDrawn = !view || view.index === player.index; // the last frame comes after the clock has
      if (isAtEnd && isDrawn) ended();
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
    return { title: recording?.header.title ?? '', state };
  }
}
