import { expect, it } from 'vitest';
import { sphereBelow } from '../../src/math/sphereBelow.ts';

it('a plane cuts a sphere as its discs add up', () => {
  const radius = 0.7;
  for (const height of [-0.9, -0.7, -0.3, 0, 0.2, 0.69, 3]) {
    let sum = 0;
    const steps = 4000;
    for (let i = 0; i < steps; i++) {
      const z = -radius + ((i + 0.5) * 2 * radius) / steps;
      if (z < height) sum += (Math.PI * (radius * radius - z * z) * 2 * radius) / steps;
    }
    expect(Math.abs(sphereBelow(height, radius) - sum)).toBeLessThan(1e-3);
  }
});
