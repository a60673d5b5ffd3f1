import { conductionOf } from '../conduction.ts';
import type { CellParameters, Stage, ThermalMaterial } from '../../filament/parameters.ts';
import type { SweepPlan } from '../../filament/sweep/sweepPlan.ts';
import { internalValue, type CitedValue } from '../../materials/citedValue.ts';
import { films } from '../../materials/films.ts';
import { metals } from '../../materials/metals.ts';
import { waveformOf } from '../voltage.ts';
import type { SceneStage } from './stages.ts';
import type { SweepScene } from './sweepSchema.ts';

/** Turns a SET scene into what the continuum model needs: one sweep a compliance, in their order. */
export function buildSweeps(scene: SweepScene): SweepPlan[] {
  const parameters = buildCell(scene);
  const cycle = stagesOf(scene).map((stage) => buildStage(stage, scene.geometry.thickness));
  const stages = Array.from({ length: scene.cycles }, () => cycle).flat();
  const compliances = scene.compliances === 'none' ? [Infinity] : scene.compliances;
  return compliances.map((compliance) => ({ parameters, compliance, stages, snapshots: scene.snapshots }));
}

function stagesOf({ stages, voltage, duration }: SweepScene): SceneStage[] {
  if (stages) return stages;
  return voltage && duration ? [{ kind: 'set', voltage, duration, endCurrent: Infinity }] : [];
}

function buildStage(stage: SceneStage, thickness: number): Stage {
  const common = { duration: stage.duration, endCurrent: Infinity, fall: Infinity, endsAtFall: false };
  if (stage.kind === 'rest') return { ...common, ...stage, voltage: { shape: 'constant', voltage: 0 } };
  return { ...common, ...stage, voltage: waveformOf(stage.voltage, thickness) };
}

function buildCell(scene: SweepScene): CellParameters {
  const { reaction, heat, wire, accuracy, materials } = scene;
  const metal = metals[materials.metal];
  const counter = metals[materials.counterElectrode];
  const { valence = metal.valence.value, atomicVolume = internalValue(metal.atomicVolume, 'volume') } = reaction;
  const { meltingPoint = internalValue(metal.meltingPoint, 'temperature'), ...heating } = heat;
  const dissolution = ifEnabled(scene.dissolution);
  return {
    temperature: scene.temperature,
    geometry: scene.geometry,
    electrode: { ...reaction, valence, atomicVolume },
    stress: ifEnabled(scene.stress),
    void: ifEnabled(scene.void),
    barrierReading: scene.barrierReading,
    dissolution: dissolution && { ...dissolution, injection: null },
    deposition: null,
    relaxation: ifEnabled(scene.relaxation),
    film: scene.film,
    tunnelling: scene.tunnelling,
    wire: {
      ...wire,
      ...conductionOf(wire, metal),
      counterConductivity: wire.counterConductivity ?? internalValue(counter.electricalConductivity, 'conductivity'),
    },
    heat: {
      ...heating,
      filament: buildThermal(heat.filament, metal),
      counter: buildThermal(heat.counter, counter),
      film: buildThermal(heat.film, films[materials.film]),
    },
    circuit: { saturationVoltage: scene.saturationVoltage, ...scene.circuit },
    contact: scene.contact,
    meltingPoint,
    mesh: { scale: accuracy.meshScale, layers: accuracy.layers },
    step: { scale: accuracy.stepScale },
  };
}

function ifEnabled<Settings>({
  enabled,
  ...settings
}: { enabled: boolean } & Settings): Omit<Settings, 'enabled'> | null {
  return enabled ? (settings as Omit<Settings, 'enabled'>) : null;
}

/** Values of the scene, or where it has none those of the material. */
function buildThermal(
  given: SweepScene['heat']['film'],
  material: {
    thermalConductivity: CitedValue;
    thermalConductivityCoefficient: CitedValue;
    heatCapacity: CitedValue;
  },
): ThermalMaterial {
  return {
    conductivity: given.conductivity ?? internalValue(material.thermalConductivity, 'thermalConductivity'),
    coefficient: given.coefficient ?? internalValue(material.thermalConductivityCoefficient, 'temperatureCoefficient'),
    heatCapacity: given.heatCapacity ?? internalValue(material.heatCapacity, 'heatCapacity'),
  };
}
