import type { Campaign } from '../../src/campaign/plan/campaign.ts';
import { readPlan } from '../../src/campaign/plan/readPlan.ts';
import { smallScene } from './smallScene.ts';

/** A plan of 2 x 2 points and two runs each that takes a second or two. */
export const smallPlan = {
  title: 'a small campaign',
  scene: 'small',
  sweeps: [
    { path: 'mobility', logarithmic: { from: 0.01, to: 1, count: 2 } },
    { path: 'voltage', list: ['0.8 V', '900 mV'] },
  ],
  replicas: 2,
  seed: 5,
  keep: { recording: 'first' },
};

export function smallCampaign(changes: object = {}): Campaign {
  const scene = { reference: 'small', json: smallScene('a', 25) };
  return readPlan('small', { ...smallPlan, ...changes }, () => scene);
}
