import { pureNumber, quantity } from './quantities.ts';
import { activatedRate, section, switchOf } from './section.ts';

export const hoppingSection = section('Hops of ions through the film', {
  rate: activatedRate('Hops in one direction without field at mobility 1'),
  hopLength: quantity('length', 'Distance of a hop', { above: 0 }),
  maximumDrive: pureNumber('Bound on the field exponent z a E/(2 kT)', { above: 0 }),
  disorderBase: pureNumber('Standard deviation of the hop barrier in kT at mobility 1', { atLeast: 0 }),
  disorderSlope: pureNumber('Deviation in kT added per ln(1/mobility)', { atLeast: 0 }),
  disorderMinimum: pureNumber('Lowest deviation of a barrier, in kT', { atMost: 0 }),
  disorderMaximum: pureNumber('Highest deviation of a barrier, in kT', { atLeast: 0 }),
  correlationLength: quantity('length', 'Correlation length of the disorder in barriers and strain', { above: 0 }),
  voidBarrierRelief: quantity('energy', 'How much lower the hop barrier is where metal has left a void', {
    atLeast: 0,
  }),
  adsorbedFactor: pureNumber('Factor on hops of an ion at the counter electrode or its metal', { above: 0, atMost: 1 }),
  imageFactor: pureNumber('Factor on hops of an ion that touches floating metal', { above: 0, atMost: 1 }),
});

export const redoxSection = section('Oxidation and reduction', {
  rate: activatedRate('Exchange rate at redoxRate 1'),
  symmetryFactor: pureNumber('Symmetry factor alpha of Butler-Volmer', { above: 0, below: 1 }),
  dissolutionFactor: pureNumber('Factor on oxidation', { atLeast: 0 }),
  embeddedFactor: pureNumber('Further factor on oxidation of floating and counter-electrode metal', { atLeast: 0 }),
  compactLayer: quantity('length', 'Distance off the surface where the potential of the film is taken', { above: 0 }),
  maximumOverpotential: quantity('voltage', 'Bound on the overpotential', { above: 0 }),
  bondEnergy: quantity('energy', 'Cost of oxidation per neighbour', { atLeast: 0 }),
  referenceCoordinationAttached: pureNumber('Neighbours at which metal on an electrode pays no bond energy', {
    atLeast: 0,
  }),
  referenceCoordinationFloating: pureNumber('Neighbours at which floating metal pays no bond energy', { atLeast: 0 }),
  extractionLength: quantity('length', 'Length over which the field helps to extract ions from floating metal', {
    atLeast: 0,
  }),
  maximumExtraction: quantity('energy', 'Bound on that help', { atLeast: 0 }),
  kelvinEnergy: quantity(
    'energy',
    'Energy that small floating clusters of N particles gain on oxidation, times N^(-1/dimension)',
    { atLeast: 0 },
  ),
  depositionLength: quantity('length', 'Length by which strong fields draw deposition at the counter electrode', {
    atLeast: 0,
  }),
  maximumDepositionExponent: pureNumber('Bound on the exponent of that draw', { above: 0 }),
  crowdingLimit: pureNumber('Ions per nucleation cell at which emission stops', { above: 0 }),
});

export const nucleationSection = section('Birth of metal from ions', {
  rate: activatedRate('Attempts of a nucleus'),
  surfaceEnergy: quantity('energy', 'Surface energy of a nucleus of one particle', { above: 0 }),
  potentialFactor: pureNumber('Share of the potential against the counter electrode that drives nucleation', {
    atLeast: 0,
  }),
  referenceIons: pureNumber('Ions in a cell at which their number drives nothing', { above: 0 }),
  neighbourWeight: pureNumber('Weight of an ion in a neighbouring cell', { atLeast: 0, atMost: 1 }),
  cellSize: quantity('length', 'Size of the cells in which ions are counted', { above: 0 }),
  recruitRadius: quantity('length', 'Distance from which ions join a nucleus', { above: 0 }),
  anodePotential: quantity('voltage', 'Drop below the anode within which nuclei lose their electrons', { above: 0 }),
  strainMean: quantity('energy', 'Mean strain energy per particle'),
  strainDeviation: quantity('energy', 'Standard deviation of the strain energy', { atLeast: 0 }),
  voidRelief: quantity('energy', 'How much a void helps nucleation, per particle', { atLeast: 0 }),
  counterFactor: pureNumber('Surface energy at the counter electrode over that in the film', { above: 0 }),
  counterReferenceIons: pureNumber('As referenceIons, at the counter electrode', { above: 0 }),
  solutionEnthalpy: quantity('energy', 'By which both reference numbers, those at 300 K, grow with temperature', {
    atLeast: 0,
  }),
  counterFieldLength: quantity('length', 'Length by which the field drives nucleation at the counter electrode', {
    atLeast: 0,
  }),
  counterDrive: quantity('energy', 'Constant drive of nucleation at the counter electrode'),
});

export const chargeSection = section('Charge of floating bodies', {
  kappa: quantity('chargingConstant', 'A body of charge Q and radius r lies kappa Q/r above the film', { atLeast: 0 }),
  capture: activatedRate('Capture of an electron, per charge of a positive body'),
  overcharging: switchOf(
    'Whether bodies that are not positive capture electrons too, against their charging energy kappa/r',
  ),
  escape: activatedRate('Escape of an electron from a negative body, per charge'),
  escapePotential: quantity('voltage', 'Drop to the anode over which escape falls by e', {
    above: 0,
    unlimited: 'unlimited',
  }),
});

export const surfaceDiffusionSection = section('Moves of metal along its surface', {
  exchange: activatedRate('Moves at redoxRate 1'),
  pinning: activatedRate('Pinning for good, scaled by nothing'),
  stepEnergy: quantity('energy', 'Energy of one neighbour', { atLeast: 0 }),
  mobileCoordination: pureNumber('Most neighbours of a particle that still moves', { atLeast: 0 }),
  reach: quantity('length', 'Distance of a move', { above: 0 }),
  compactionReach: quantity('length', 'Distance in which a particle landing on floating metal seeks its pocket', {
    atLeast: 0,
  }),
});
