import { describe, expect, it } from 'vitest';
import { channelsOf, inkOn, mixColors, modeColors, rampColor } from '../../src/analysis/palette.ts';

/** Contrast ratio of two colours by WCAG 2. */
function contrast(one: string, other: string): number {
  const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = channelsOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the palette', () => {
  it('writes on any colour in the ink that can be read, at least 4.5 to 1', () => {
    expect([inkOn('#ffffff'), inkOn('#0072b2'), inkOn('#e69f00'), inkOn('#000000')]).toEqual([
      ...['#000000', '#ffffff', '#000000', '#ffffff'],
    ]);
    for (const color of Object.values(modeColors))
      for (let share = 0; share <= 1; share += 0.05)
        for (const end of ['#ffffff', '#000000']) {
          const shade = mixColors(color, end, share);
          expect(contrast(shade, inkOn(shade))).toBeGreaterThan(4.5);
        }
  });

  it('runs through the stops of a ramp', () => {
    const stops = ['#000000', '#808080', '#ffffff'];
    expect([-1, 0, 0.25, 0.5, 1, 2].map((share) => rampColor(stops, share))).toEqual([
      ...['#000000', '#000000', '#404040', '#808080', '#ffffff', '#ffffff'],
    ]);
  });
});
