import { describe, expect, it } from 'vitest';
import { bodyCentres, rowOfBody } from '../../../viewer/playback/frameAnalysis.ts';
import { BodyTracks } from '../../../viewer/playback/bodyTracks.ts';
import { frameWith, header } from '../../formats/frames.ts';
import { runShortly } from './runs.ts';

const scene = {
  ...{ mobility: 1e-4, redoxRate: 1e-3, voltage: '2 V' },
  inclusions: { placed: [{ center: ['0.5 nm', '4 nm'], diameter: '2 nm' }] },
};

/** A frame with one particle as a body. */
function lone(serial: number, x: number, charge = 0) {
  return frameWith({
    ...{ serial: Uint32Array.of(1), kind: Uint8Array.of(1), body: Uint32Array.of(serial) },
    ...{ x: Float32Array.of(x), y: Float32Array.of(0), z: Float32Array.of(3) },
    ...{ bodySerial: Uint32Array.of(serial), bodySize: Uint32Array.of(1), bodyCharge: Int32Array.of(charge) },
  });
}

describe('BodyTracks', () => {
  it('give back every body of a run as its frames show it', () => {
    const { frames, header: film } = runShortly(scene, 80);
    const tracks = new BodyTracks(film);
    for (const frame of frames) tracks.add(frame);
    const serials = new Set(frames.flatMap((frame) => [...frame.bodySerial]));
    expect(serials.size).toBeGreaterThan(10);
    for (const serial of serials) {
      const shown = [...frames.keys()].filter((index) => rowOfBody(frames[index], serial) >= 0);
      const track = tracks.track(serial);
      expect([...track.frame]).toEqual(shown);
      shown.forEach((index, i) => {
        const row = rowOfBody(frames[index], serial);
        const { x, z } = bodyCentres(frames[index], film);
        const turns = (track.x[i] - x[row]) / film.width;
        expect(Math.abs(turns - Math.round(turns)) * film.width).toBeLessThan(2e-4);
        expect(track.z[i]).toBe(Math.fround(z[row]));
        expect(track.size[i]).toBe(frames[index].bodySize[row]);
        expect(track.charge[i]).toBe(frames[index].bodyCharge[row]);
        if (i > 0) expect(Math.abs(track.x[i] - track.x[i - 1])).toBeLessThan(film.width / 2);
      });
    }
  });

  it('go on beyond the periodic edge', () => {
    const tracks = new BodyTracks(header);
    for (const x of [39, 1, 3, 3, 39.5]) tracks.add(lone(7, x));
    tracks.add(lone(8, 3));
    tracks.add(lone(8, 3, 1));
    expect([...tracks.track(7).x]).toEqual([39, 41, 43, 43, 39.5]);
    expect([...tracks.track(8).frame]).toEqual([5, 6]);
    expect([...tracks.track(8).charge]).toEqual([0, 1]);
    expect(tracks.track(9).frame).toHaveLength(0);
  });
});
