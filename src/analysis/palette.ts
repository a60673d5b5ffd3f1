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
