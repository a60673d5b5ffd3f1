import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { runSweep } from '../src/filament/sweep/runSweep.ts';
import { applySettings } from '../src/scene/set.ts';
import { buildSweeps } from '../src/scene/sweep/buildSweeps.ts';
import { parseSweepScene, sweepJsonSchema } from '../src/scene/sweep/sweepScene.ts';
import { readSceneFile } from '../src/storage/sceneFiles.ts';

const repetitions = 3;
const fine = ['accuracy.meshScale=0.6', 'accuracy.layers=12', 'accuracy.stepScale=0.6'];
const fast = ['film.model="equipotential"'];
const milliampere = ['compliances=["1 mA"]'];

/** What is timed: a bundled scene with some settings, its first compliance. */
const questions: readonly { question: string; scene: string; settings: readonly string[] }[] = [
  { question: 'SET at 1 mA, coarse mesh', scene: 'set/cu-sio2-pt', settings: milliampere },
  { question: 'SET at 1 mA, fine mesh', scene: 'set/cu-sio2-pt', settings: [...milliampere, ...fine] },
  { question: 'SET at 1 mA, fast mode', scene: 'set/cu-sio2-pt', settings: [...milliampere, ...fast] },
  { question: 'pulse of 1 V to 1 uA', scene: 'set/pulse', settings: [] },
  { question: 'SET at 10 uA and RESET', scene: 'set/reset', settings: ['compliances=["10 uA"]'] },
  { question: 'SET at 10 uA and rest', scene: 'set/relaxation', settings: [] },
];

/** One line of the answer to: what does a sweep of the continuum model cost? */
export interface SweepFigure {
  question: string;
  end: string;
  steps: number;
  cpuSeconds: number; // [s] least of the repetitions, of the process with compiler and garbage collector
  firstCpuSeconds: number; // [s] of the first one, before its code is compiled
  leastGap: number; // [nm]
}

export function measureSweeps(): SweepFigure[] {
  return questions.map(({ question, scene, settings }) => {
    const [plan] = buildSweeps(parseSweepScene(applySettings(readSceneFile(scene).json, settings, sweepJsonSchema())));
    const runs = Array.from({ length: repetitions }, () => {
      const start = process.cpuUsage();
      const outcome = runSweep(plan);
      const { user, system } = process.cpuUsage(start);
      return { outcome, cpuSeconds: (user + system) / 1e6 };
    });
    const { end, steps, rows } = runs[0].outcome;
    return {
      question,
      end,
      steps,
      cpuSeconds: Math.min(...runs.map(({ cpuSeconds }) => cpuSeconds)),
      firstCpuSeconds: runs[0].cpuSeconds,
      leastGap: Math.min(...rows.map(({ gap }) => gap)),
    };
  });
}

/** The eight compliances of Fig. 1 as a command on some threads: wall clock [s] and largest resident set [MB] of its process. */
export function measureFamily(commandLine: string, workers: number): { seconds: number; memory: number } {
  const folder = mkdtempSync(join(tmpdir(), 'filigree-set-'));
  try {
    const start = performance.now();
    const run = spawnSync(
      process.execPath,
      [
        '--import',
        watcher,
        commandLine,
        'set',
        'set/cu-sio2-pt',
        '--out',
        join(folder, 'set'),
        '--workers',
        String(workers),
      ],
      { encoding: 'utf8' },
    );
    const seconds = (performance.now() - start) / 1e3;
    if (run.status !== 0) throw new Error(`the sweeps failed: ${run.stderr}`);
    return { seconds, memory: Number(run.stdout.trim().split('\n').at(-1)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A module that prints how large the process that loads it became [MB]; its threads stay silent. */
const watcher =
  "data:text/javascript,import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => console.log(process.resourceUsage().maxRSS / 1024));";
