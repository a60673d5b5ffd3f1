import { boltzmannConstant, vacuumPermittivity } from '../../units/constants.ts';
import { equilibriumIons } from '../../laws/nucleation.ts';
import { activatedRate } from '../../laws/thermalActivation.ts';
import { refillProbability } from '../../laws/refill.ts';
import type { ParticleParameters } from './parameters.ts';

/** Area of a box's electrodes to which one more or less particle on them is local. */
const attachmentArea = 64; // [nm^2]

/** What follows from the parameters once and for all: rates at zero field, and factors of the hot loops. */
export interface Constants {
  thermalEnergy: number; // [eV]
  hopRate: number; // [1/s] one direction, zero field, no disorder
  driveFactor: number; // [nm/V] z a / 2kT, times a field it is the drive
  redoxRate: number; // [1/s] Gamma k0
  attachedRate: number; // [1/s] oxidation of metal on the active electrode
  embeddedRate: number; // [1/s] oxidation of other metal
  nucleationRate: number; // [1/s]
  captureRate: number; // [1/s]
  escapeRate: number; // [1/s]
  exchangeRate: number; // [1/s]
  pinningRate: number; // [1/s]
  refillProbability: number;
  nucleationExponent: number;
  referenceIons: number; // n_0 at the temperature
  counterReferenceIons: number; // the same at the counter electrode
  contact: number; // [nm] centres nearer than this touch
  planeContact: number; // [nm] a centre nearer than this to an electrode plane touches it
  surfaceCoordination: number; // metal with fewer neighbours is at a surface
  windowAttachments: number; // metal particles on electrodes that may come or go in any window of the field
  chargeSource: number; // [V/nm^2] source of one ion in one grid node's volume, without 1/volume
}

export function resolveConstants(parameters: ParticleParameters): Constants {
  const { geometry, hopping, redox, nucleation, charge, surface, electrode, field, valence } = parameters;
  const thermalEnergy = boltzmannConstant * parameters.temperature;
  const rate = (activated: { frequency: number; barrier: number }) =>
    activatedRate(activated.frequency, activated.barrier, thermalEnergy);
  const redoxRate = parameters.redoxRate * rate(redox.rate);
  const contact = geometry.contactFactor * geometry.particleDiameter;
  return {
    thermalEnergy,
    hopRate: parameters.mobility * rate(hopping.rate),
    driveFactor: (valence * hopping.hopLength) / (2 * thermalEnergy),
    redoxRate,
    attachedRate: redoxRate * redox.dissolutionFactor,
    embeddedRate: redoxRate * redox.dissolutionFactor * redox.embeddedFactor,
    nucleationRate: rate(nucleation.rate),
    captureRate: rate(charge.capture),
    escapeRate: rate(charge.escape),
    exchangeRate: parameters.redoxRate * rate(surface.exchange),
    pinningRate: rate(surface.pinning),
    refillProbability: refillProbability(electrode.refillRatio, parameters.redoxRate),
    referenceIons: equilibriumIons(nucleation.referenceIons, nucleation.solutionEnthalpy, thermalEnergy),
    counterReferenceIons: equilibriumIons(nucleation.counterReferenceIons, nucleation.solutionEnthalpy, thermalEnergy),
    nucleationExponent: (geometry.dimension - 1) / geometry.dimension,
    contact,
    planeContact: contact / 2,
    surfaceCoordination: geometry.dimension === 2 ? 6 : 12,
    windowAttachments: geometry.dimension === 2 ? 1 : Math.max(1, (geometry.width * geometry.depth) / attachmentArea),
    chargeSource: (field.netChargeFraction * valence) / (vacuumPermittivity * field.relativePermittivity),
  };
}
