import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import type { ThumbnailFrame } from '../layers/thumbnail.ts';

/** A recording whose last state is wanted. */
export interface ThumbnailOrder {
  id: number;
  bytes: Uint8Array;
}

/** The metal of that state; null where the recording cannot be read. */
export interface ThumbnailAnswer {
  id: number;
  picture: ThumbnailPicture | null;
}

/** What drawThumbnail draws. */
export interface ThumbnailPicture {
  header: FrameHeader;
  frame: ThumbnailFrame;
  codes: Uint8Array;
}
