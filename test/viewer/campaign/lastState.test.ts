import { describe, expect, it } from 'vitest';
import { concatenate } from '../../../src/formats/bytes.ts';
import { RecordingEncoder } from '../../../src/formats/recordingEncoder.ts';
import { Simulation } from '../../../src/particle/engine/simulation.ts';
import { frameHeader, readFrame } from '../../../src/particle/probes/frame.ts';
import { buildParticleParameters } from '../../../src/scene/build.ts';
import { parseScene } from '../../../src/scene/parse.ts';
import { readSceneFile } from '../../../src/storage/sceneFiles.ts';
import { lastState } from '../../../viewer/campaign/lastState.ts';
import { matterRoles } from '../../../viewer/playback/frameView.ts';

/** A short run, recorded at its start and its end. */
function record() {
  const simulation = Simulation.create(buildParticleParameters(parseScene(readSceneFile('growth/a').json), 3), 3);
  const { world } = simulation;
  const encoder = new RecordingEncoder({ title: 'a', frame: frameHeader(world), scene: null, seed: 3 });
  const pieces = [encoder.header(), encoder.frame(readFrame(world, false))];
  while (world.metalCount < 20) simulation.advanceWindow();
  const last = readFrame(world, false);
  pieces.push(encoder.frame(last));
  return { bytes: concatenate(pieces), header: encoder.header(), last };
}

describe('lastState', () => {
  it('gives the metal of the last frame, and none of a recording without frames', () => {
    const { bytes, header, last } = record();
    const picture = lastState(bytes)!;
    const metal = [...last.kind.keys()].filter((i) => last.kind[i] === 1);
    expect(picture.codes).toHaveLength(metal.length);
    const heights = metal.map((i) => last.z[i]).sort((a, b) => a - b);
    const drawn = [...picture.frame.z].sort((a, b) => a - b);
    drawn.forEach((z, i) => expect(z).toBeCloseTo(heights[i], 1));
    expect([...picture.codes].every((code) => matterRoles[code] !== 'ion')).toBe(true);
    expect(picture.header.dimension).toBe(2);
    expect(lastState(header)).toBeNull();
    expect(() => lastState(bytes.subarray(0, 10))).toThrow();
  });
});
