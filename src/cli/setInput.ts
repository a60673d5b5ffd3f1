import { bridgedCell } from '../bridge/bridgedCell.ts';
import { measureClosures } from '../bridge/closures.ts';
import { findMisfits } from '../bridge/misfits.ts';
import type { SweepPlan } from '../filament/sweep/sweepPlan.ts';
import { closureRecord, type ClosureRecord } from '../formats/closureRecord.ts';
import { formatProblem } from '../scene/problem.ts';
import { applySettings } from '../scene/set.ts';
import { buildSweeps } from '../scene/sweep/buildSweeps.ts';
import { withSweepDefaults } from '../scene/sweep/sweepDefaults.ts';
import { checkSweepScene, parseSweepScene, sweepJsonSchema } from '../scene/sweep/sweepScene.ts';
import type { SweepScene } from '../scene/sweep/sweepSchema.ts';
import type { FluxSources } from '../storage/fluxSources.ts';
import { expectFree } from '../storage/runFolder.ts';
import { readSceneFile } from '../storage/sceneFiles.ts';
import { ProblemList } from './problemList.ts';
import { defaultFolder } from './runInput.ts';

/** What `filigree set` is given. */
export interface SetOptions {
  fluxes?: string;
  mapSlice?: boolean;
  out?: string;
  workers: number;
  set?: string[];
  force?: boolean;
  json?: boolean;
}

/** What a new SET needs. */
export interface SetRequest {
  path: string;
  title: string;
  json: unknown; // the scene, complete
  plans: SweepPlan[];
  closures?: ClosureRecord; // that the plans use
}

/**
 * Reads what a new SET needs. Throws InputError with every problem of scene, settings, fluxes and folder.
 *
 * @param fluxes that closures are measured from, null where those of the scene are used
 */
export function readNewSet(reference: string, options: SetOptions, fluxes: FluxSources | null = null): SetRequest {
  const problems = new ProblemList();
  const file = problems.try('', () => readSceneFile(reference));
  let json = file?.json;
  for (const setting of options.set ?? [])
    json = problems.try('--set ', () => applySettings(json ?? {}, [setting], sweepJsonSchema())) ?? json;
  const faults = file ? checkSweepScene(json) : [];
  problems.lines.push(...faults.map((problem) => `${reference}: ${formatProblem(problem)}`));
  const scene = file && faults.length === 0 ? parseSweepScene(json) : null;
  problems.lines.push(...findFluxFaults(options, fluxes, scene).map((fault) => `--fluxes: ${fault}`));
  const path = options.out ?? defaultFolder(reference);
  problems.try('--out: ', () => expectFree(path, options.force ?? false, 'SET'));
  problems.throwIfAny();
  const sound = scene as SweepScene;
  const request = { path, title: sound.title, json: withSweepDefaults(json), plans: buildSweeps(sound) };
  return fluxes ? { ...request, ...bridge(request.plans, fluxes) } : request;
}

function findFluxFaults({ mapSlice }: SetOptions, fluxes: FluxSources | null, scene: SweepScene | null): string[] {
  if (!fluxes) return mapSlice ? ['missing, expected with --map-slice'] : [];
  const cell = scene && { ...scene.materials, thickness: scene.geometry.thickness };
  return [...fluxes.problems, ...findMisfits(fluxes.runs, cell, mapSlice ?? false)];
}

/** The same sweeps with what the runs have measured. */
function bridge(plans: readonly SweepPlan[], { runs }: FluxSources): Pick<SetRequest, 'plans' | 'closures'> {
  const closures = measureClosures(runs);
  const { parameters } = plans[0];
  const bridged = bridgedCell(parameters, closures);
  return {
    plans: plans.map((plan) => ({ ...plan, parameters: bridged })),
    closures: closureRecord(closures, parameters.dissolution !== null),
  };
}
