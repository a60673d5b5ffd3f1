import { describe, expect, it } from 'vitest';
import { duration, grouped, withPrefix } from '../../src/formats/numberText.ts';

describe('numbers for people', () => {
  it('take a prefix where they have a unit', () => {
    expect(withPrefix(0.016278, 's')).toBe('16.3 ms');
    expect(withPrefix(999.96, 's')).toBe('1 ks');
    expect(withPrefix(-0.002, 'V')).toBe('-2 mV');
    expect(withPrefix(1e-15, 'A')).toBe('1 fA');
    expect(withPrefix(5.369e-18, 'A')).toBe('5.37 aA');
    expect(withPrefix(2e-22, 'A')).toBe('0.0002 aA');
    expect(withPrefix(0, 's')).toBe('0 s');
    expect(withPrefix(12_345, '', 2)).toBe('12 k');
  });

  it('are grouped by thousands', () => {
    expect(grouped(1234567.4)).toBe('1,234,567');
  });

  it('say how long to wait', () => {
    expect(duration(11.2)).toBe('12 s');
    expect(duration(200)).toBe('3 min 20 s');
    expect(duration(7260)).toBe('2 h 1 min');
  });
});
