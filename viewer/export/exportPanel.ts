import { Composition } from './composition.ts';
import { Movie } from './movie.ts';
import { fileName, save } from './save.ts';

/** What there is to be exported. */
export interface ExportSource {
  /** Whether anything is shown. */
  readonly isOpen: boolean;
  /** Words for names of files. */
  readonly words: readonly string[];
  /** Draws what is shown now. */
  compose(composition: Composition): void;
  /** Plays from the start and calls `drawn` after each frame, `ended` after the last; what it returns stops it. Null where nothing moves. */
  readonly play: ((drawn: () => void, ended: () => void) => () => void) | null;
}

const saidFor = 6000; // [ms]

/** Buttons that save the frame as PNG and the recording as a movie, and copy a link to what is shown. */
export class ExportPanel {
  readonly #sourceOf: () => ExportSource;
  readonly #linkOf: () => string | null;
  readonly #said = document.createElement('span');
  readonly #movieButton: HTMLButtonElement;
  #stopMovie: (() => void) | null = null;
  #timer = 0;

  /** @param linkOf address of what is shown; null where nothing leads there again, such as for a file that was dropped */
  constructor(host: HTMLElement, sourceOf: () => ExportSource, linkOf: () => string | null) {
    this.#sourceOf = sourceOf;
    this.#linkOf = linkOf;
    this.#said.id = 'export-said';
    this.#said.setAttribute('role', 'status');
    const button = (id: string, label: string, title: string, act: () => Promise<void> | void) => {
      const element = document.createElement('button');
      [element.id, element.type, element.textContent, element.title] = [id, 'button', label, title];
      element.addEventListener('click', () => void this.#attempt(act));
      return element;
    };
    this.#movieButton = button(
      'export-movie',
      'Movie',
      'Save as a WebM movie, played from its start at the speed set',
      () => this.toggleMovie(),
    );
    host.append(
      this.#said,
      button('export-picture', 'PNG', 'Save this frame as a picture (s)', () => this.#savePicture()),
      this.#movieButton,
      button('export-link', 'Link', 'Copy a link to what is shown', () => this.copyLink()),
    );
  }

  savePicture(): void {
    void this.#attempt(() => this.#savePicture());
  }

  async #savePicture(): Promise<void> {
    const source = this.#openSource();
    if (!source) return;
    const composition = new Composition();
    source.compose(composition);
    const name = fileName(source.words, 'png');
    save(name, await composition.file());
    this.#say(`Saved ${name}`);
  }

  /** Starts a movie, or ends the one that is being made and saves it. */
  toggleMovie(): void {
    if (this.#stopMovie) {
      this.#stopMovie();
      return;
    }
    const source = this.#openSource();
    if (!source) return;
    if (!source.play) {
      this.#say('Nothing moves here: PNG saves it as a picture');
      return;
    }
    const composition = new Composition();
    source.compose(composition);
    const movie = new Movie(composition.canvas);
    const name = fileName(source.words, 'webm');
    const stopPlaying = source.play(
      () => source.compose(composition),
      () => this.#stopMovie?.(),
    );
    this.#showMovie('Stop movie', 'Making the movie: it plays once through …');
    this.#stopMovie = () => {
      this.#stopMovie = null;
      stopPlaying();
      this.#showMovie('Movie', '');
      void this.#attempt(async () => {
        save(name, await movie.end());
        this.#say(`Saved ${name}`);
      });
    };
  }

  async copyLink(): Promise<void> {
    const link = this.#linkOf();
    if (link === null) {
      this.#say('A file that was dropped cannot be linked: open its folder with filigree view');
      return;
    }
    history.replaceState(null, '', link);
    await navigator.clipboard.writeText(link).then(
      () => this.#say('Link copied'),
      () => this.#say('The link stands in the address line'),
    );
  }

  #openSource(): ExportSource | null {
    const source = this.#sourceOf();
    if (source.isOpen) return source;
    this.#say('Nothing is open that could be saved');
    return null;
  }

  async #attempt(act: () => Promise<void> | void): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#say(`Not saved: ${(error as Error).message}`);
    }
  }

  #showMovie(label: string, said: string): void {
    this.#movieButton.textContent = label;
    this.#movieButton.classList.toggle('recording', this.#stopMovie !== null || said !== '');
    this.#say(said, said ? Infinity : saidFor);
  }

  #say(text: string, time = saidFor): void {
    clearTimeout(this.#timer);
    this.#said.textContent = text;
    if (Number.isFinite(time)) this.#timer = window.setTimeout(() => (this.#said.textContent = ''), time);
  }
}
