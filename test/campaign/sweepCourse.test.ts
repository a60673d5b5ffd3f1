import { describe, expect, it } from 'vitest';
import { SweepCourse } from '../../src/campaign/sweepCourse.ts';

describe('SweepCourse', () => {
  it('goes by simulated time until a sweep has ended', () => {
    const course = new SweepCourse(2, 4);
    course.advance(0, { time: 2, cpuSeconds: 9 });
    expect(course.share).toBeCloseTo(0.25, 12);
  });

  it('then by where the work of that sweep lay', () => {
    const course = new SweepCourse(2, 4);
    course.advance(0, { time: 1, cpuSeconds: 1 });
    course.advance(0, { time: 2, cpuSeconds: 9 });
    course.end(0, 10, true);
    course.advance(1, { time: 2, cpuSeconds: 1 });
    expect(course.share).toBeCloseTo((1 + 0.9) / 2, 12);
    course.advance(1, { time: 3, cpuSeconds: 1 });
    expect(course.share).toBeCloseTo((1 + 0.95) / 2, 12);
    course.end(1, 10, true);
    expect([course.share, course.ended]).toEqual([1, 2]);
  });

  it('never falls back, and learns nothing from a sweep that broke off', () => {
    const course = new SweepCourse(3, 4);
    course.advance(0, { time: 2, cpuSeconds: 0.1 });
    course.advance(1, { time: 3, cpuSeconds: 1 });
    course.end(1, 2, false);
    const before = course.share;
    expect(before).toBeCloseTo((0.5 + 1) / 3, 12);
    course.advance(2, { time: 2, cpuSeconds: 0.1 });
    course.end(2, 10, true); // half of the time was 1 % of the work
    expect(course.share).toBeCloseTo((0.01 + 2) / 3, 12);
    expect(course.share).toBeGreaterThanOrEqual(before);
  });
});
