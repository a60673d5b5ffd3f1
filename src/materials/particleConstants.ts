import type { CitedValue } from './citedValue.ts';

/** What a particle of metal is in the film, whatever the dimension: slices and boxes take their settings from these (docs/physics.md, section 9). */
interface ParticleConstants {
  cohesiveEnergy: CitedValue; // of a particle inside the closest packing, against dissolution
  stepCohesion: CitedValue; // the same against a step along the surface
  attachedReference: CitedValue; // share of the closest packing's neighbours at which metal on electrodes has no bond term: a kink
  surfaceEnergy: CitedValue; // of a nucleus of one particle: what it lacks against metal in bulk
  kelvinShare: CitedValue; // of the slope of that energy which drives small bodies to dissolve
  crowdingDensity: CitedValue; // of ions at which emission stops
  referenceDensity: CitedValue; // of ions in equilibrium with metal in the film
  counterReferenceDensity: CitedValue; // the same at the counter electrode
  neighbourShare: CitedValue; // of all cells about a cell against the cell itself, in counting ions
}

const growthModes = "the four growth modes of Yang 2014, Fig. 3, in slices (Filigree's fit)";

/** Silver in silicon dioxide. */
export const particleConstants: ParticleConstants = {
  cohesiveEnergy: { value: 0.15, unit: 'eV', source: growthModes, class: 'fitted' },
  stepCohesion: { value: 0.18, unit: 'eV', source: growthModes, class: 'fitted' },
  attachedReference: { value: 1 / 2, unit: '', source: 'a kink has half of the neighbours', class: 'assumed' },
  surfaceEnergy: { value: 0.25, unit: 'eV', source: growthModes, class: 'fitted' },
  kelvinShare: { value: 0.4, unit: '', source: growthModes, class: 'fitted' },
  crowdingDensity: { value: 3.125, unit: '/nm^3', source: growthModes, class: 'fitted' },
  referenceDensity: { value: 0.0390625, unit: '/nm^3', source: growthModes, class: 'fitted' },
  counterReferenceDensity: { value: 0.234375, unit: '/nm^3', source: growthModes, class: 'fitted' },
  neighbourShare: { value: 2, unit: '', source: growthModes, class: 'fitted' },
};
