import { lastState } from './lastState.ts';
import type { ThumbnailAnswer, ThumbnailOrder, ThumbnailPicture } from './thumbnailMessages.ts';

addEventListener('message', ({ data: { id, bytes } }: MessageEvent<ThumbnailOrder>) => {
  const answer: ThumbnailAnswer = { id, picture: read(bytes) };
  postMessage(answer);
});

/** A damaged recording costs its thumbnail, not the page. */
function read(bytes: Uint8Array): ThumbnailPicture | null {
  try {
    return lastState(bytes);
  } catch {
    return null;
  }
}
