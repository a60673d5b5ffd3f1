import { paperOfPage, type Composition } from './composition.ts';
import { picturedElement } from './elementPicture.ts';
import type { ExportSource } from './exportPanel.ts';

/** What plays a page along from its start to its end. */
export interface PagePlayer {
  readonly isPlaying: boolean;
  moveTo(place: number): void; // 0 is the start
  play(): void;
  pause(): void;
}

/** A page of canvases and texts as something that can be exported: all of it but its controls. */
export class PageExport implements ExportSource {
  readonly #host: HTMLElement;
  readonly #title: string;
  readonly play: ExportSource['play'];

  /** @param player null where nothing moves */
  constructor(host: HTMLElement, title: string, player: PagePlayer | null) {
    this.#host = host;
    this.#title = title;
    this.play = player && ((drawn, ended) => playThrough(player, drawn, ended));
  }

  get isOpen(): boolean {
    return this.#host.clientHeight > 0;
  }

  get words(): string[] {
    return [this.#title];
  }

  compose(composition: Composition): void {
    composition.draw(picturedElement(this.#host), { title: this.#title, state: '' }, paperOfPage());
  }
}

function playThrough(player: PagePlayer, drawn: () => void, ended: () => void): () => void {
  player.pause();
  player.moveTo(0);
  player.play();
  const look = () => {
    drawn();
    if (!player.isPlaying) ended();
    else request = requestAnimationFrame(look);
  };
  let request = requestAnimationFrame(look);
  return () => {
    cancelAnimationFrame(request);
    player.pause();
  };
}
