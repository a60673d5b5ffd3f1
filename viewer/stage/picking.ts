import { quadtree, type Quadtree } from 'd3-quadtree';
import type { Frame, FrameHeader } from '../../src/particle/probes/frameTypes.ts';

type Film = Pick<FrameHeader, 'dimension' | 'width' | 'particleDiameter'>;

/** Finds the body under a place of the picture. Its index is built when it is first asked after a frame has changed. */
export class Picking {
  #frame: Frame | null = null;
  #film: Film | null = null;
  #tree: Quadtree<number> | null = null; // of places: particle, or particle + count beyond an edge

  show(frame: Frame | null, film: Film | null): void {
    if (frame === this.#frame && film === this.#film) return;
    [this.#frame, this.#film, this.#tree] = [frame, film, null];
  }

  /**
   * Serial of the body whose metal lies at a place, 0 for none. In a box it is the one nearest to the eye, at the lowest y.
   *
   * @param x [nm] may lie beyond the edges, where the film repeats
   * @param reach [nm] how far off metal still counts as meant, where none lies at the place itself
   */
  bodyAt(x: number, z: number, reach: number): number {
    const [frame, film] = [this.#frame, this.#film];
    if (!frame || !film) return 0;
    this.#tree ??= treeOf(frame, film);
    const radius = film.particleDiameter / 2;
    const within = x - film.width * Math.floor(x / film.width);
    const particle = film.dimension === 3 ? frontmost(this.#tree, frame, within, z, radius) : undefined;
    const found = particle ?? this.#tree.find(within, z, Math.max(radius, reach));
    return found === undefined ? 0 : frame.body[found % frame.kind.length];
  }
}

/** Metal, and once more beyond either edge what may be meant from the other side. */
function treeOf(frame: Frame, { width }: Film): Quadtree<number> {
  const count = frame.kind.length;
  const edge = width / 4; // [nm] more than any reach
  const places: number[] = [];
  for (let i = 0; i < count; i++) {
    if (frame.kind[i] === 0) continue;
    places.push(i);
    if (frame.x[i] < edge) places.push(i + count);
    if (frame.x[i] > width - edge) places.push(i + 2 * count);
  }
  const shift = [0, width, -width];
  return quadtree(
    places,
    (place) => frame.x[place % count] + shift[Math.floor(place / count)],
    (place) => frame.z[place % count],
  );
}

/** Of the particles whose discs cover a place, the one with the lowest y. */
function frontmost(tree: Quadtree<number>, frame: Frame, x: number, z: number, radius: number): number | undefined {
  let best: number | undefined;
  const [xOf, zOf] = [tree.x(), tree.y()];
  const count = frame.kind.length;
  tree.visit((node, left, low, right, high) => {
    if (left > x + radius || right < x - radius || low > z + radius || high < z - radius) return true;
    if (node.length === undefined)
      for (let leaf: typeof node | undefined = node; leaf; leaf = leaf.next) {
        const place = leaf.data;
        const isCovering = Math.hypot(xOf(place) - x, zOf(place) - z) <= radius;
        if (isCovering && (best === undefined || frame.y[place % count] < frame.y[best % count])) best = place;
      }
    return false;
  });
  return best;
}
