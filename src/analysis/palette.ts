/** Colours that people with any colour vision tell apart, by Okabe and Ito. */
export const okabeIto = {
  orange: '#e69f00',
  skyBlue: '#56b4e9',
  green: '#009e73',
  yellow: '#f0e442',
  blue: '#0072b2',
  vermilion: '#d55e00',
  purple: '#cc79a7',
  grey: '#a3a3a3',
} as const;

/** What each kind of matter looks like, in pictures and plots alike. */
export const roles = {
  counter: { label: 'metal on counter electrode', color: okabeIto.blue },
  active: { label: 'metal on active electrode', color: okabeIto.orange },
  floating: { label: 'floating metal', color: okabeIto.green },
  ion: { label: 'ion', color: okabeIto.vermilion },
  void: { label: 'void', color: okabeIto.grey },
} as const;

/** A colour between two others, such as "#7f7f7f" half-way from "#000000" to "#ffffff". */
export function mixColors(from: string, to: string, share: number): string {
  const [start, end] = [channelsOf(from), channelsOf(to)];
  const mixed = start.map((value, i) => Math.round(value + share * (end[i] - value)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Red, green and blue of "#rrggbb", 0 to 255. */
export function channelsOf(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

/** Colours of the growth modes: those of the metal that prevails in them, and one of its own for the branches of d. */
export const modeColors = {
  a: roles.counter.color,
  b: roles.floating.color,
  c: roles.active.color,
  d: okabeIto.purple,
} as const;

/** A colour between several that stand at equal distances, for a share of 0 to 1 of the way. */
export function rampColor(stops: readonly string[], share: number): string {
  const place = Math.min(Math.max(share, 0), 1) * (stops.length - 1);
  const from = Math.min(Math.floor(place), stops.length - 2);
  return mixColors(stops[from], stops[from + 1], place - from);
}

/** Black or white, whichever is easier to read on a colour (WCAG 2, relative luminance). */
export function inkOn(color: string): '#000000' | '#ffffff' {
  const [red, green, blue] = channelsOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}

/** From low to high for lines: lightness rises all the way, and each end stands out on white and on black. */
export const orderedStops = ['#5b51d0', '#a441b8', '#dc5a72', '#ee7f3a', '#e9a81d'] as const;

/** From cold to hot for maps: lightness rises all the way. */
export const heatStops = ['#120d2e', '#4a1670', '#8f2470', '#d4483f', '#f58a1f', '#fbd548', '#fdf8c8'] as const;
