import type { ViewLink } from '../address.ts';
import type { StageView } from '../stage/camera.ts';
import type { Stage } from '../stage/stage.ts';
import { readLook, writeLook } from './lookLink.ts';
import type { RunPage } from './runPage.ts';

type RunLink = Pick<ViewLink, 'frame' | 'look' | 'view' | 'follow'>;

/** How a recording is looked at, for a link. */
export function linkOfRun(page: RunPage, stage: Stage): RunLink {
  const { view, look, followed } = page.state;
  const link: RunLink = {};
  if (view) link.frame = String(view.index);
  if (writeLook(look)) link.look = writeLook(look);
  if (stage.view && stage.view.zoom !== 1) link.view = writeView(stage.view);
  if (followed !== 0) link.follow = String(followed);
  return link;
}

/** Looks at the recording that is open as a link says; what the link does not say, or says wrongly, stays as it is. */
export function restoreRun(page: RunPage, stage: Stage, { frame, look, view, follow }: RunLink): void {
  if (look !== undefined) page.setLook(readLook(look));
  if (view !== undefined) stage.setView(readView(view));
  if (frame !== undefined && /^\d+$/u.test(frame)) {
    page.player.seek(Number(frame));
    page.player.pause();
  }
  if (follow !== undefined && /^\d+$/u.test(follow)) page.follow(Number(follow));
}

/** Such as "20,10.5,4": the middle in nm and the zoom. */
export function writeView({ x, z, zoom }: StageView): string {
  return [x, z, zoom].map((value) => Number(value.toPrecision(4))).join(',');
}

/** The inverse of writeView; null for anything else. */
export function readView(text: string): StageView | null {
  const [x, z, zoom, ...rest] = text.split(',').map(Number);
  return rest.length === 0 && Number.isFinite(x) && Number.isFinite(z) && zoom > 0 ? { x, z, zoom } : null;
}
