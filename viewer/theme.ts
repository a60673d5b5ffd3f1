/** Colours of what is drawn on the stage beside matter. */
export interface StageColors {
  text: string;
  film: string;
  low: string; // of the potential
  high: string; // of the potential
  contour: string;
}

export type ThemeName = 'light' | 'dark';

export const stageColors: Record<ThemeName, StageColors> = {
  light: { text: '#24292f', film: '#ffffff', low: '#ffffff', high: '#bccae2', contour: '#8d9bb5' },
  dark: { text: '#d5dae2', film: '#12161d', low: '#12161d', high: '#3d4f73', contour: '#66789c' },
};

/** The theme that the reader's system asks for. */
export function preferredTheme(): ThemeName {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
