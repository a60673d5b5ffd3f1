import { segmentAt, voltageAt, type Waveform } from '../../circuit/waveform.ts';
import { formatQuantity } from '../../units/quantity.ts';
import { contradiction, type Contradiction } from '../contradiction.ts';
import { formatPath, type JsonPath } from '../problem.ts';
import { waveformOf, type SceneVoltage } from '../voltage.ts';
import { voltageContradictions } from '../voltageContradictions.ts';
import type { SceneStage } from './stages.ts';
import type { SweepScene } from './sweepSchema.ts';

const mostPieces = 10000; // of a waveform that are looked at

/** What is wrong with the stages of a SET scene, or with the single SET that stands for them. */
export function stageContradictions(scene: SweepScene): Contradiction[] {
  const { voltage, duration, stages } = scene;
  if (stages) {
    return [
      ...(voltage ? [contradiction('voltage', 'none beside stages, each has its own', ['stages'])] : []),
      ...(duration ? [contradiction('duration', 'none beside stages, each has its own', ['stages'])] : []),
      ...stages.flatMap((stage, index) => stageFaults(scene, stage, index)),
      ...snapshotFaults(scene),
    ];
  }
  if (voltage && duration)
    return [...waveformFaults(scene, 'set', { voltage, duration }, []), ...snapshotFaults(scene)];
  if (!voltage && !duration)
    return [
      contradiction('stages', 'a list of stages, or voltage and duration of a single SET', ['voltage', 'duration']),
    ];
  const missing = voltage ? 'duration' : 'voltage';
  return [
    contradiction(missing, `a ${missing} beside the ${voltage ? 'voltage' : 'duration'} of a single SET`, ['stages']),
  ];
}

function stageFaults(scene: SweepScene, stage: SceneStage, index: number): Contradiction[] {
  const place = ['stages', index];
  const stages = scene.stages ?? [];
  const found: Contradiction[] = [];
  if (stage.kind !== 'set' && !stages.slice(0, index).some(({ kind }) => kind === 'set')) {
    const expected = '"set": there is no filament yet';
    found.push({
      path: [...place, 'kind'],
      expected,
      involved: stages.slice(0, index + 1).map((_, i) => `stages[${i}].kind`),
    });
  }
  if (stage.kind === 'rest') return found;
  return [...found, ...waveformFaults(scene, stage.kind, stage, place)];
}

/** What is wrong with the waveform of a stage by itself, or else with its polarity. */
function waveformFaults(
  { geometry }: SweepScene,
  kind: 'set' | 'reset',
  { voltage, duration }: { voltage: SceneVoltage; duration: number },
  place: JsonPath,
): Contradiction[] {
  const path = [...place, 'voltage'];
  const found = voltageContradictions(voltage, path);
  if (found.length > 0) return found;
  const { lowest, highest } = rangeOf(waveformOf(voltage, geometry.thickness), duration);
  if (kind === 'set' ? highest > 0 : lowest < 0) return [];
  const reached = formatQuantity(Number((kind === 'set' ? highest : lowest).toPrecision(6)), 'V');
  const expected =
    kind === 'set'
      ? `a voltage that rises above 0 V within the duration of a set stage; the highest is ${reached}`
      : `a voltage that falls below 0 V within the duration of a reset stage; the lowest is ${reached}`;
  const involved = ['voltage', 'duration', 'kind'].map((name) => formatPath([...place, name]));
  return [{ path, expected, involved }];
}

/** Least and greatest voltage from the beginning to a time. */
function rangeOf(waveform: Waveform, duration: number): { lowest: number; highest: number } {
  let [lowest, highest] = [Infinity, -Infinity];
  const see = (voltage: number) => {
    lowest = Math.min(lowest, voltage);
    highest = Math.max(highest, voltage);
  };
  let time = 0;
  for (let piece = 0; piece < mostPieces && time < duration; piece++) {
    const { voltage, slope, end } = segmentAt(waveform, time);
    see(voltage);
    see(voltage + slope * (Math.min(end, duration) - time));
    if (!(end > time)) break;
    time = end;
  }
  see(voltageAt(waveform, Math.min(time, duration)));
  return { lowest, highest };
}

function snapshotFaults({ stages, duration = 0, cycles, snapshots }: SweepScene): Contradiction[] {
  const whole = cycles * (stages ? stages.reduce((sum, stage) => sum + stage.duration, 0) : duration);
  return snapshots.times.flatMap((time, index) => {
    if (time <= whole) return [];
    const expected = `at most the duration of all stages, ${formatQuantity(Number(whole.toPrecision(9)), 's')}`;
    const involved = [`snapshots.times[${index}]`, 'stages', 'duration', 'cycles'];
    return [{ path: ['snapshots', 'times', index], expected, involved }];
  });
}
