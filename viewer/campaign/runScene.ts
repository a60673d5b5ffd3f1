import type { CampaignRow, StoredPlan, SweptColumn, SweptValue } from '../../src/formats/campaignRow.ts';
import { isObject } from '../../src/scene/json.ts';

/**
 * The complete scene of a run of a campaign: with the row's seed it gives the row's state hash, in the version that wrote the plan.
 *
 * @throws SceneError where the plan sets what no scene has
 */
export async function sceneOfRun({ sweeps, plan }: StoredPlan, { parameters }: CampaignRow): Promise<unknown> {
  const [{ applyValues }, { withDefaults }] = await Promise.all([
    import('../../src/scene/set.ts'),
    import('../../src/scene/defaults.ts'),
  ]);
  const { scene, set } = isObject(plan) ? plan : {};
  const swept = sweeps.map((sweep, index) => [sweep.path, writtenValue(plan, sweep, parameters[index])] as const);
  return withDefaults(applyValues(scene, [...Object.entries(isObject(set) ? set : {}), ...swept]));
}

/** A swept value as its scene has it. */
function writtenValue(plan: unknown, { path, unit, type }: SweptColumn, value: SweptValue): unknown {
  if (unit !== null) return `${value} ${unit}`;
  return type === 'VARCHAR' ? (listedValues(plan, path).find((listed) => String(listed) === value) ?? value) : value;
}

/** Values that stand in a sweep's list: text in the table may be a number there. */
function listedValues(plan: unknown, path: string): unknown[] {
  const sweeps = isObject(plan) && Array.isArray(plan.sweeps) ? plan.sweeps : [];
  const sweep: unknown = sweeps.find((candidate: unknown) => isObject(candidate) && candidate.path === path);
  return isObject(sweep) && Array.isArray(sweep.list) ? sweep.list : [];
}
