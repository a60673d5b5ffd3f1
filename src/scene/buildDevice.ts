import { internalValue } from '../materials/citedValue.ts';
import { films } from '../materials/films.ts';
import { metals } from '../materials/metals.ts';
import { conductionOf } from './conduction.ts';
import type { DeviceParameters, HeatParameters } from '../particle/state/parameters.ts';
import type { Scene } from './schema.ts';

/** The device that a scene describes, with values of its materials for what it leaves out; null where it has no such section. */
export function buildDevice({ device, materials }: Scene): DeviceParameters | null {
  if (!device) return null;
  const metal = metals[materials.metal];
  const { range, ...tunnelling } = device.tunnelling;
  const { wire } = device;
  return {
    tunnelling,
    tunnelRange: range,
    wire: {
      ...wire,
      ...conductionOf(wire, metal),
    },
    circuit: device.circuit,
    heat: device.heat.enabled ? buildHeat(device, materials) : null,
  };
}

function buildHeat(
  { heat, counterElectrode }: NonNullable<Scene['device']>,
  materials: Scene['materials'],
): HeatParameters {
  const metal = metals[materials.metal];
  const thermal = (name: 'filmConductivity' | 'metalConductivity' | 'counterConductivity') => {
    const material = {
      filmConductivity: films[materials.film],
      metalConductivity: metal,
      counterConductivity: metals[counterElectrode],
    }[name];
    return heat[name] ?? internalValue(material.thermalConductivity, 'thermalConductivity');
  };
  return {
    feedback: heat.feedback,
    filmConductivity: thermal('filmConductivity'),
    metalConductivity: thermal('metalConductivity'),
    counterConductivity: thermal('counterConductivity'),
    meltingPoint: heat.meltingPoint ?? internalValue(metal.meltingPoint, 'temperature'),
  };
}
