import { expect, it } from 'vitest';
import { flatRecession } from '../../../src/filament/front/recession.ts';
import { Gap } from '../../../src/filament/wire/gap.ts';
import { Wire } from '../../../src/filament/wire/wire.ts';
import { chordConductance, decayConstant } from '../../../src/laws/tunnelling.ts';
import { thinWireConductivity } from '../../../src/laws/thinWire.ts';
import { copperCell } from '../copperCell.ts';
import { front } from '../front/fronts.ts';

const parameters = copperCell();
const recession = flatRecession(25, 1);

function solved(shape: ReturnType<typeof front>) {
  const gap = new Gap(recession);
  const wire = new Wire(parameters, recession.r.length);
  gap.measure(shape, recession, 10);
  wire.layOut(shape);
  wire.solve(gap, 1);
  return { gap, wire };
}

it('gives a cylinder under a plane electrode its foot, shaft and gap in series', () => {
  const { gap, wire } = solved(front([0, 9.7], [3, 9.7], [3, 0]));
  const conductivity = thinWireConductivity(parameters.wire.conductivity, parameters.wire, 6);
  const foot = 1 / (4 * parameters.wire.counterConductivity * 3);
  const shaft = 9.7 / (conductivity * Math.PI * 9);
  const decay = decayConstant(parameters.tunnelling);
  const junction = 1 / (chordConductance(parameters.tunnelling, decay, 0.3, 1) * Math.PI * 9);
  expect(gap.least).toBeCloseTo(0.3, 12);
  expect(1 / wire.conductance / (foot + shaft + junction)).toBeCloseTo(1, 9);
  expect(wire.potentialAt(9.7)).toBeCloseTo((foot + shaft) / (foot + shaft + junction), 9);
});

it('gives a dome the integral of the tunnel current over its surface', () => {
  const shape = front(
    ...Array.from({ length: 400 }, (_, i): [number, number] => {
      const angle = (Math.PI / 2) * (i / 399);
      return [2 * Math.sin(angle), 7.6 + 2 * Math.cos(angle)];
    }),
    [2, 0],
  );
  const { wire } = solved(shape);
  const decay = decayConstant(parameters.tunnelling);
  let integral = 0;
  const pieces = 20000;
  for (let i = 0; i < pieces; i++) {
    const r = (2 * (i + 0.5)) / pieces;
    const gap = 10 - 7.6 - Math.sqrt(4 - r * r);
    integral += 2 * Math.PI * r * (2 / pieces) * chordConductance(parameters.tunnelling, decay, gap, 1);
  }
  // The filament's resistance is a hundred-thousandth of the gap's.
  expect(wire.conductance / integral).toBeCloseTo(1, 2);
});
