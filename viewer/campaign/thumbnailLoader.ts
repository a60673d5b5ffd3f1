import type { Folder } from '../sources/folder.ts';
import type { ThumbnailAnswer, ThumbnailOrder, ThumbnailPicture } from './thumbnailMessages.ts';

const mostAtOnce = 2;

/** Last states of kept runs, read a few at a time and decoded in a worker; each is read once. */
export class ThumbnailLoader {
  readonly #folder: Folder;
  readonly #pictures = new Map<string, Promise<ThumbnailPicture | null>>();
  readonly #unfinished = new Set<string>();
  readonly #queue: (() => void)[] = [];
  readonly #waiting = new Map<number, (picture: ThumbnailPicture | null) => void>();
  #worker: Worker | null = null;
  #orders = 0;
  #stops = 0;
  #running = 0;

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** The last state of a recording, by its path in the folder; null where it cannot be read. */
  load(path: string): Promise<ThumbnailPicture | null> {
    const known = this.#pictures.get(path);
    if (known) return known;
    const picture = this.#inTurn(() => this.#read(path)).finally(() => this.#unfinished.delete(path));
    this.#pictures.set(path, picture);
    this.#unfinished.add(path);
    return picture;
  }

  /** Drops what has not been read yet; what is known stays. */
  stop(): void {
    this.#stops++;
    this.#worker?.terminate();
    this.#worker = null;
    for (const path of this.#unfinished) this.#pictures.delete(path);
    this.#unfinished.clear();
    this.#queue.length = this.#running = 0;
    this.#waiting.clear();
  }

  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= mostAtOnce) await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#running++;
    try {
      return await work();
    } finally {
      this.#running = Math.max(0, this.#running - 1);
      this.#queue.shift()?.();
    }
  }

  async #read(path: string): Promise<ThumbnailPicture | null> {
    const stops = this.#stops;
    const bytes = await this.#folder.read(path).catch(() => null);
    if (!bytes || stops !== this.#stops) return null;
    const id = ++this.#orders;
    const order: ThumbnailOrder = { id, bytes };
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#openWorker().postMessage(order, [bytes.buffer as ArrayBuffer]);
    });
  }

  #openWorker(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./thumbnailWorker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: { id, picture } }: MessageEvent<ThumbnailAnswer>) => {
      this.#waiting.get(id)?.(picture);
      this.#waiting.delete(id);
    });
    worker.addEventListener('error', () => {
      for (const resolve of this.#waiting.values()) resolve(null);
      this.#waiting.clear();
    });
    return (this.#worker = worker);
  }
}
