import type { FluxCounts } from '../particle/probes/fluxTypes.ts';

/** Sign with which an entry of the ledger makes ions. */
const ionSigns: Record<FluxCounts['entry'], 1 | 0 | -1> = {
  emitted: 1,
  oxidised: 1,
  returned: -1,
  reduced: -1,
  deposited: -1,
  nucleated: -1,
  refilled: 0,
  supplied: 0,
};

/**
 * Particles that became ions on a side less those that became metal there, and both together, by bin. What nucleates at the active
 * electrode takes no electrons from it and does not count there.
 */
export function netIons(
  counts: readonly FluxCounts[],
  side: FluxCounts['side'],
  bins: 'byRadius' | 'byHeight',
  length: number,
): { net: number[]; gross: number[] } {
  const net = new Array<number>(length).fill(0);
  const gross = new Array<number>(length).fill(0);
  for (const each of counts) {
    const sign = ionSigns[each.entry];
    if (each.side !== side || sign === 0 || (side === 'active' && each.entry === 'nucleated')) continue;
    each[bins].forEach((count, bin) => {
      net[bin] += sign * count;
      gross[bin] += count;
    });
  }
  return { net, gross };
}
