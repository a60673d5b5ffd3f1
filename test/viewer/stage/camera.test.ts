import { describe, expect, it } from 'vitest';
import { Camera } from '../../../viewer/stage/camera.ts';

const film = { width: 40, thickness: 20 };
const room = { left: 60, top: 40, right: 860, bottom: 540 };
const fitted = new Camera(film, room);

describe('the camera of the stage', () => {
  it('fits all of the film into the room, in its middle, with z upwards', () => {
    expect(fitted.scale).toBe(20); // 800 px / 40 nm; 500 px would hold 25 nm of height
    expect([fitted.left(0), fitted.left(40)]).toEqual([60, 860]);
    expect([fitted.top(20), fitted.top(0)]).toEqual([90, 490]);
    expect(fitted.seen).toEqual({ left: 60, right: 860, top: 90, bottom: 490 });
  });

  it('finds the place that it puts on the canvas', () => {
    const camera = fitted.zoomedAbout(300, 200, 3.7);
    expect(camera.x(camera.left(12.5))).toBeCloseTo(12.5, 12);
    expect(camera.z(camera.top(7.25))).toBeCloseTo(7.25, 12);
  });

  it('keeps what is under the pointer there while it zooms', () => {
    const near = fitted.zoomedAbout(300, 200, 4).zoomedAbout(420, 333, 1.6);
    const [x, z] = [near.x(420), near.z(333)];
    const nearer = near.zoomedAbout(420, 333, 1.5);
    expect(nearer.scale).toBeCloseTo(1.5 * near.scale, 10);
    expect(nearer.left(x)).toBeCloseTo(420, 9);
    expect(nearer.top(z)).toBeCloseTo(333, 9);
  });

  it('goes no farther out than the film, and no nearer than a particle that fills the window', () => {
    expect(fitted.zoomedAbout(300, 200, 0.1).view).toEqual(fitted.view);
    expect(fitted.zoomedAbout(300, 200, 1e9).scale).toBe(240);
  });

  it('never shows what lies beside a film that is larger than the window', () => {
    const near = fitted.zoomedAbout(460, 290, 4);
    for (const [right, down] of [
      [1e5, 0],
      [-1e5, 0],
      [0, 1e5],
      [0, -1e5],
    ]) {
      const { seen } = near.panned(right, down);
      expect(seen).toEqual(room);
    }
  });

  it('follows the hand that drags', () => {
    const near = fitted.zoomedAbout(460, 290, 4);
    const moved = near.panned(30, -20);
    expect(moved.left(20) - near.left(20)).toBeCloseTo(30, 9);
    expect(moved.top(10) - near.top(10)).toBeCloseTo(-20, 9);
  });

  it('shows the same part of the film in another room', () => {
    const view = fitted.zoomedAbout(300, 200, 3).view;
    const other = new Camera(film, { left: 0, top: 0, right: 400, bottom: 250 }, view);
    expect(other.view).toEqual(view);
    expect(other.left(view.x)).toBeCloseTo(200, 9);
  });
});
