import { describe, expect, it } from 'vitest';
import { editDistance, nearestName } from '../../src/scene/nearest.ts';

describe('editDistance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['flaw', 'lawn', 2],
    ['width', 'width', 0],
    ['widht', 'width', 2],
  ])('%s to %s is %d', (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
    expect(editDistance(right, left)).toBe(distance);
  });
});

describe('nearestName', () => {
  const names = ['width', 'depth', 'thickness'];

  it.each([
    ['widht', 'width'],
    ['WIDTH', 'width'],
    ['thick', 'thickness'],
    ['colour', undefined],
  ])('of %s is %s', (text, name) => {
    expect(nearestName(text, names)).toBe(name);
  });
});
