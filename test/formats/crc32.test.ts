import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/formats/crc32.ts';
import { uniformNumbers } from './frames.ts';

/** By polynomial division, bit after bit. */
function dividedBitByBit(bytes: Uint8Array): number {
  let remainder = 0xffffffffn;
  for (const byte of bytes) {
    remainder ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >> 1n) ^ (remainder & 1n ? 0xedb88320n : 0n);
  }
  return Number(remainder ^ 0xffffffffn);
}

describe('CRC-32', () => {
  it('gives the published values', () => {
    const of = (text: string) => crc32(new TextEncoder().encode(text));
    expect(of('123456789')).toBe(0xcbf43926);
    expect(of('The quick brown fox jumps over the lazy dog')).toBe(0x414fa339);
    expect(of('IEND')).toBe(0xae426082); // the end of every PNG
    expect(crc32(new Uint8Array(0))).toBe(0);
    expect(crc32(new Uint8Array(32))).toBe(0x190a55ad);
    expect(crc32(new Uint8Array(32).fill(0xff))).toBe(0xff6cab0b);
  });

  it('is that of a division bit by bit, at any length and wherever the bytes begin', () => {
    const uniform = uniformNumbers(11);
    const noise = Uint8Array.from({ length: 4096 }, () => 256 * uniform());
    for (let length = 0; length <= 64; length++)
      for (let offset = 0; offset < 18; offset++) {
        const bytes = noise.subarray(offset, offset + length);
        expect(crc32(bytes)).toBe(dividedBitByBit(bytes));
      }
    for (const length of [1023, 4096])
      expect(crc32(noise.subarray(0, length))).toBe(dividedBitByBit(noise.subarray(0, length)));
  });
});
