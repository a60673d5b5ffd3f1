import { captureElectron } from '../events/captureElectron.ts';
import { deposit } from '../events/deposit.ts';
import { diffuseOnSurface } from '../events/diffuseOnSurface.ts';
import { emit } from '../events/emit.ts';
import { escapeElectron } from '../events/escapeElectron.ts';
import type { EventKind } from '../events/eventKind.ts';
import { hop } from '../events/hop.ts';
import { nucleate } from '../events/nucleate.ts';
import { nucleateOnElectrode } from '../events/nucleateOnElectrode.ts';
import { oxidise } from '../events/oxidise.ts';
import { reduce } from '../events/reduce.ts';

/** Every kind of event; a tree of rates stands at the index of its kind. */
export const eventKinds: readonly EventKind[] = [
  hop,
  oxidise,
  emit,
  reduce,
  deposit,
  nucleate,
  nucleateOnElectrode,
  diffuseOnSurface,
  captureElectron,
  escapeElectron,
];

export const eventKindNames = eventKinds.map((kind) => kind.name);

export const HOP = eventKinds.indexOf(hop);
export const OXIDISE = eventKinds.indexOf(oxidise);
export const EMIT = eventKinds.indexOf(emit);
export const REDUCE = eventKinds.indexOf(reduce);
export const DEPOSIT = eventKinds.indexOf(deposit);
export const NUCLEATE = eventKinds.indexOf(nucleate);
export const NUCLEATE_ON_ELECTRODE = eventKinds.indexOf(nucleateOnElectrode);
export const DIFFUSE = eventKinds.indexOf(diffuseOnSurface);
export const CAPTURE = eventKinds.indexOf(captureElectron);
export const ESCAPE = eventKinds.indexOf(escapeElectron);
