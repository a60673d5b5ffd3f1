import { mixColors, roles } from '../../src/analysis/palette.ts';
import { stageColors, type ThemeName } from '../theme.ts';

/** Colours of what the page of SETs draws. */
export interface SetLook {
  text: string;
  faint: string;
  line: string; // of grids
  panel: string;
  accent: string;
  film: string;
  filament: string;
  counter: string;
  active: string;
  void: string;
  edge: string; // outlines on matter
}

const { counter, active } = roles;

export const setLooks: Record<ThemeName, SetLook> = {
  light: {
    ...{ text: '#24292f', faint: '#57606a', line: '#e3e6eb', panel: '#ffffff', accent: '#0072b2' },
    ...{ film: stageColors.light.film, filament: counter.color, void: '#dcdfe4', edge: '#1b2430' },
    counter: mixColors('#ffffff', counter.color, 0.42),
    active: mixColors('#ffffff', active.color, 0.68),
  },
  dark: {
    ...{ text: '#d5dae2', faint: '#97a1af', line: '#232a35', panel: '#161b23', accent: '#56b4e9' },
    ...{ film: stageColors.dark.film, filament: '#2f8fca', void: '#353c47', edge: '#e8edf5' },
    counter: mixColors('#12161d', counter.color, 0.62),
    active: mixColors('#12161d', active.color, 0.72),
  },
};
