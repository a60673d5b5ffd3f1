import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { machineMemory } from '../campaign/machineMemory.ts';
import type { Campaign } from '../campaign/plan/campaign.ts';
import { readPlan } from '../campaign/plan/readPlan.ts';
import { readPlanFile, readSceneFile } from '../storage/sceneFiles.ts';
import { ProblemList } from './problemList.ts';
import { findSlurmFaults, type SlurmOptions } from './slurmOptions.ts';

/** What `filigree campaign` is given. */
export interface CampaignOptions extends SlurmOptions {
  out: string;
  executor: 'threads' | 'slurm';
  workers?: number;
  resume?: boolean;
  yes?: boolean;
}

/** Reads a plan and checks all that follows from it, and the options beside it. Throws InputError with every problem. */
export function readCampaignInput(reference: string, options: CampaignOptions): Campaign {
  const problems = new ProblemList();
  const memory = options.executor === 'threads' ? machineMemory() : Infinity; // what the nodes of a cluster have is not known here
  const campaign = problems.try('', () => openPlan(reference, options.yes ?? false, memory));
  if (options.executor !== 'threads' && options.workers !== undefined)
    problems.lines.push(
      '--workers: only with --executor threads; --tasks and --concurrent say how many jobs there are',
    );
  problems.lines.push(...findSlurmFaults(options, options.out, options.executor));
  problems.throwIfAny();
  return campaign as Campaign;
}

/** Throws PlanError, SceneFileError. */
function openPlan(reference: string, agreed: boolean, memory: number): Campaign {
  const { path, json } = readPlanFile(reference);
  const readScene = (scene: string) => {
    const beside = join(dirname(path), scene);
    const found = existsSync(beside) ? beside : scene;
    return { reference: found, json: readSceneFile(found).json };
  };
  return readPlan(basename(path).replace(/\.json$/u, ''), json, readScene, agreed, memory);
}
