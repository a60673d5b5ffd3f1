import { expect, it } from 'vitest';
import { MetalTrace } from '../../src/analysis/metalTrace.ts';
import { frameWith, header } from '../formats/frames.ts';

function metalAt(...places: [number, number][]) {
  return frameWith({
    serial: Uint32Array.from(places, (_, i) => i + 1),
    kind: Uint8Array.from(places, () => 1),
    body: Uint32Array.from(places, () => 1),
    x: Float32Array.from(places, ([x]) => x),
    y: new Float32Array(places.length),
    z: Float32Array.from(places, ([, z]) => z),
  });
}

it('MetalTrace shows the places that metal has left, not those beside metal, also across the periodic edge', () => {
  const trace = new MetalTrace(header);
  trace.add(metalAt([10.25, 5.25], [0.25, 9.25]));
  trace.add(metalAt([10.25, 6.25]));
  expect(trace.emptied(metalAt([10.25, 6.25]))).toEqual([
    { x: 10.25, z: 5.25 },
    { x: 0.25, z: 9.25 },
  ]);
  expect(trace.emptied(metalAt([10.25, 5.75], [39.75, 9.25]))).toEqual([]);
});
