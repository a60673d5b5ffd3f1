import { okabeIto } from '../analysis/palette.ts';
import { fitInjection, type InjectionProfile } from '../bridge/injectionProfile.ts';
import { netIons } from '../bridge/netIons.ts';
import type { FluxRecord, WrittenFluxClass } from '../formats/fluxRecord.ts';
import { htmlTable } from './html.ts';
import { grouped, withPrefix } from '../formats/numberText.ts';

const leastParticles = 30;
const mostPlotted = 4;
const nanometre = 1e-9; // [m]

/** Of the classes that are plotted, in their order. */
export const fluxColors = [okabeIto.vermilion, okabeIto.orange, okabeIto.green, okabeIto.blue];

/** What this model's prototype found about a growing cone, by class of the gap: sigma [nm] and peak over base. */
const prototype: Record<string, string> = {
  '5 to 7.5 nm': '4.3 nm, 1.3',
  '3.5 to 5 nm': '3.0 nm, 2.5',
  '2.5 to 3.5 nm': '2.2 nm, 6',
  'below 2.5 nm': '1 nm, 100',
};

/** The classes with the smallest gaps in which enough ions left the active electrode. */
export function plottedClasses(record: FluxRecord): WrittenFluxClass[] {
  return record.classes
    .filter((each) => Array.isArray(each['gap [m]']) && injectedOf(record, each) >= leastParticles)
    .slice(0, mostPlotted);
}

/** The class of a gap in words. */
export function gapText({ 'gap [m]': gap }: WrittenFluxClass): string {
  if (typeof gap === 'string') return gap;
  const [from, to] = gap.map((bound) => bound && Number((bound / nanometre).toPrecision(6)));
  if (to === null) return `above ${from} nm`;
  return from === 0 ? `below ${to} nm` : `${from} to ${to} nm`;
}

/** The injection of each class: time, ions, and the Gaussian that fits it. */
export function injectionTable(record: FluxRecord): string {
  const heading = ['gap', 'time', 'ions injected', 'sigma', 'peak over base', 'prototype'];
  const rows = record.classes
    .filter((each) => each['time [s]'] > 0)
    .map((each) => [
      gapText(each),
      withPrefix(each['time [s]'], 's'),
      grouped(
        netIons(each.counts, 'active', 'byRadius', record['radii [m]'].length).net.reduce((sum, n) => sum + n, 0),
      ),
      ...profileTexts(typeof each['gap [m]'] === 'string' ? null : profileOf(record, each)),
      prototype[gapText(each)] ?? '',
    ]);
  return htmlTable(heading, rows);
}

function injectedOf({ 'radii [m]': radii }: FluxRecord, each: WrittenFluxClass): number {
  return netIons(each.counts, 'active', 'byRadius', radii.length).gross.reduce((sum, count) => sum + count, 0);
}

function profileOf(record: FluxRecord, each: WrittenFluxClass): InjectionProfile | null {
  const radii = record['radii [m]'].map((radius) => radius / nanometre);
  const { net, gross } = netIons(each.counts, 'active', 'byRadius', radii.length);
  const rings = radii.slice(1).map((outer, i) => ({
    ...{ inner: radii[i], outer, area: each['areas [m2]'][i] / nanometre ** 2 },
    ...{ net: net[i], gross: gross[i] },
  }));
  return fitInjection(rings);
}

function profileTexts(profile: InjectionProfile | null): [sigma: string, peak: string] {
  if (!profile) return ['–', '–'];
  const { sigma, sigmaRange, peakOverBase } = profile;
  const [low, high] = sigmaRange.map((bound) => bound.toFixed(2));
  const peak = Number.isFinite(peakOverBase) ? String(Number(peakOverBase.toPrecision(2))) : 'no base';
  return [`${sigma.toFixed(2)} nm (${low} to ${high})`, peak];
}
