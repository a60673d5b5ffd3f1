import { describe, expect, it } from 'vitest';
import { spreadingConductance } from '../../src/laws/spreadingResistance.ts';

describe('spreadingConductance', () => {
  it('is that of an equipotential disc, from the potential of oblate spheroids', () => {
    // Constriction to one side: V = integral of I ds / (2 pi sigma (a^2 + s^2)) from 0 to Infinity = I / (4 sigma a).
    const [conductivity, radius] = [1.7, 2.9];
    let resistance = 0;
    const count = 1000;
    for (let i = 0; i < count; i++) {
      const angle = (((i + 0.5) / count) * Math.PI) / 2; // s = a tan(angle)
      const spread = radius * Math.tan(angle);
      const step = (radius / Math.cos(angle) ** 2) * (Math.PI / 2 / count);
      resistance += step / (2 * Math.PI * conductivity * (radius ** 2 + spread ** 2));
    }
    expect(spreadingConductance(conductivity, radius) * resistance).toBeCloseTo(1, 12);
  });
});
