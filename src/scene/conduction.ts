import { internalValue } from '../materials/citedValue.ts';
import type { Metal } from '../materials/metal.ts';
import { pureNumber, quantity } from './quantities.ts';

/** Settings of a thin wire of metal, in scenes of both models. */
export const wireSettings = {
  conductivity: quantity('conductivity', 'Bulk conductivity; that of the metal if left out', { above: 0 }).optional(),
  temperatureCoefficient: quantity('temperatureCoefficient', 'Of the resistivity; that of the metal if left out', {
    atLeast: 0,
  }).optional(),
  meanFreePath: quantity('length', 'Mean free path of electrons; that of the metal if left out', {
    atLeast: 0,
  }).optional(),
  specularity: pureNumber('Share of electrons that the surface reflects specularly', { atLeast: 0, below: 1 }),
  defectFactor: pureNumber('Factor on the conductivity for defects', { above: 0, atMost: 1 }),
};

/** What a scene may say of how a metal conducts; the metal's own where it says nothing. */
interface ConductionSettings {
  conductivity?: number | undefined; // [e/(s V nm)]
  temperatureCoefficient?: number | undefined; // [1/K]
  meanFreePath?: number | undefined; // [nm]
}

/** How a metal conducts by a scene, and by the metal's own values for what the scene leaves out. */
export function conductionOf(settings: ConductionSettings, metal: Metal) {
  return {
    conductivity: settings.conductivity ?? internalValue(metal.electricalConductivity, 'conductivity'),
    temperatureCoefficient:
      settings.temperatureCoefficient ??
      internalValue(metal.resistanceTemperatureCoefficient, 'temperatureCoefficient'),
    meanFreePath: settings.meanFreePath ?? internalValue(metal.electronMeanFreePath, 'length'),
  };
}
