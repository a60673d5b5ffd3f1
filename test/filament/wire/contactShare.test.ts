import { expect, it } from 'vitest';
import { contactShare } from '../../../src/filament/wire/contactShare.ts';

it('brings a contact about over a fifth of its gap, and never where contact ends the sweep', () => {
  const shares = [0.07, 0.06, 0.055, 0.05, 0.01].map((gap) =>
    contactShare({ gap: 0.05, handling: 'pointContact' }, gap),
  );
  [0, 0, 0.5, 1, 1].forEach((share, i) => expect(shares[i]).toBeCloseTo(share, 12));
  expect(contactShare({ gap: 0.05, handling: 'stop' }, 0.01)).toBe(0);
});
