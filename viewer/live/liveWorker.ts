import { SceneError } from '../../src/scene/problem.ts';
import { EngineRun } from './engineRun.ts';
import { FieldSolver } from './fieldSolver.ts';
import type { EngineMessage, EngineOrder } from './messages.ts';

const slice = 30; // [ms] between two looks at the orders; when it ends changes nothing in a run
const postInterval = 60; // [ms] between two messages at full speed

let run: EngineRun | null = null;
let isPaused = false;
let framesPerSecond = Infinity;
let frameAt = 0; // [ms] when the last frame was sent
let isAwaited = false; // a slice will begin by itself
let timer: ReturnType<typeof setTimeout> | undefined; // that begins it, where it is not to begin at once
let solver: FieldSolver | null = null;

// A message to oneself comes behind the orders that wait, and unlike a timeout without delay.
const turns = new MessageChannel();
turns.port1.onmessage = goOn;

addEventListener('message', ({ data }: MessageEvent<EngineOrder>) => obey(data));

function obey(order: EngineOrder): void {
  switch (order.kind) {
    case 'run':
      framesPerSecond = order.framesPerSecond;
      attempt(() => {
        run = new EngineRun(order);
        send(run);
      });
      break;
    case 'pace':
      framesPerSecond = order.framesPerSecond;
      if (timer) isAwaited = false;
      clearTimeout(timer);
      timer = undefined; // or another change of pace would begin a second course of slices
      break;
    case 'pause':
      isPaused = true;
      if (run) send(run);
      break;
    case 'resume':
      isPaused = false;
      break;
    case 'stop':
      if (run) end(run);
      break;
    case 'recompute':
      recompute(order);
  }
  schedule(0);
}

/** Sees to it that the next slice begins, after so many ms. */
function schedule(delay: number): void {
  if (!run || isPaused || isAwaited) return;
  isAwaited = true;
  if (delay > 0) timer = setTimeout(goOn, delay);
  else turns.port2.postMessage(null);
}

function goOn(): void {
  isAwaited = false;
  timer = undefined;
  if (!run || isPaused) return;
  const current = run;
  const isPaced = framesPerSecond < Infinity;
  attempt(() => {
    current.advance(slice, isPaced);
    if (current.isOver) end(current);
    else if (isPaced ? current.hasGrown : performance.now() - frameAt > postInterval) send(current);
  });
  schedule(isPaced ? frameAt + 1000 / framesPerSecond - performance.now() : 0);
}

function send(current: EngineRun): void {
  const { bytes, rows } = current.take();
  frameAt = performance.now();
  post({ kind: 'growth', bytes, rows, progress: current.progress() }, [bytes.buffer as ArrayBuffer]);
}

function end(current: EngineRun): void {
  run = null;
  const result = current.finish();
  send(current);
  post({ kind: 'end', ...result });
}

function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    run = null;
    if (error instanceof SceneError) post({ kind: 'faults', problems: error.problems });
    else post({ kind: 'failure', message: messageOf(error) });
  }
}

function recompute({ id, scene, frame }: Extract<EngineOrder, { kind: 'recompute' }>): void {
  try {
    if (scene !== undefined) solver = new FieldSolver(scene);
    if (!solver) throw new Error('the scene is not known');
    post({ kind: 'field', id, field: solver.solve(frame) });
  } catch (error) {
    post({ kind: 'noField', id, message: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function post(message: EngineMessage, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}
