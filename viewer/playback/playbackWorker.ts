import { faultOf, HeldRecording } from './heldRecording.ts';
import type { PlaybackMessage, PlaybackOrder } from './messages.ts';

const sliceLength = 12; // [ms] of reading through, so that a frame that is asked for never waits long

let held: HeldRecording | null = null;
let reading = false;
const turns = new MessageChannel(); // its messages wait behind those from the page
turns.port1.onmessage = readOn;

addEventListener('message', ({ data }: MessageEvent<PlaybackOrder>) => {
  try {
    take(data);
  } catch (error) {
    post(faultOf(error));
  }
});

function take(order: PlaybackOrder): void {
  if (order.kind === 'open') held = new HeldRecording(order.bytes, post);
  else if (order.kind === 'append') held?.append(order.bytes);
  else if (order.kind === 'end') post({ kind: 'ended' });
  else if (order.kind === 'frame') held?.sendFrame(order.index, order.withAges);
  else held?.sendTrack(order.serial);
  if (!reading && held) {
    reading = true;
    turns.port2.postMessage(null);
  }
}

function readOn(): void {
  const end = performance.now() + sliceLength;
  reading = held?.readOn(() => performance.now() > end) ?? false;
  if (reading) turns.port2.postMessage(null);
}

function post(message: PlaybackMessage): void {
  postMessage(message);
}
