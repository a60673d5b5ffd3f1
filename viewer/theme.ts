/** Colours of what is drawn on the stage beside matter. */
export interface StageColors {
  text: string;
  film: string;
  low: string; // of the potential
  high: string; // of the potential
  contour: string;
  arrow: string; // along the field
  void: string;
  onElectrode: string; // text
  scaleBar: string;
  isMicrograph: boolean;
  shadow: string; // of a particle in a micrograph
  activeShadow: string; // the electrodes in a micrograph
  counterShadow: string;
}

export type ThemeName = 'light' | 'dark';

const shadows = { shadow: '#101214', activeShadow: '#4b4d50', counterShadow: '#37393c' } as const;

export const stageColors: Record<ThemeName, StageColors> = {
  light: {
    ...shadows,
    text: '#24292f',
    film: '#ffffff',
    low: '#ffffff',
    high: '#b3c4e2',
    contour: '#8d9bb5',
    arrow: '#4a5872',
    void: '#7d828a',
    onElectrode: '#24292f',
    scaleBar: '#24292f',
    isMicrograph: false,
  },
  dark: {
    ...shadows,
    text: '#d5dae2',
    film: '#12161d',
    low: '#12161d',
    high: '#3d4f73',
    contour: '#66789c',
    arrow: '#a9b8d4',
    void: '#9aa0aa',
    onElectrode: '#ffffff',
    scaleBar: '#d5dae2',
    isMicrograph: false,
  },
};

/** The same in a micrograph. */
export const micrographColors: Record<ThemeName, StageColors> = {
  light: asMicrograph(stageColors.light),
  dark: asMicrograph(stageColors.dark),
};

function asMicrograph(colors: StageColors): StageColors {
  return { ...colors, film: '#bababa', onElectrode: '#ffffff', scaleBar: '#ffffff', isMicrograph: true };
}

/** The theme that the reader's system asks for. */
export function preferredTheme(): ThemeName {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
