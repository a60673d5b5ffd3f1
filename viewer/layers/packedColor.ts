/** A colour of channels from 0 to 255 as the vertices hold it. */
export function packColor(red: number, green: number, blue: number, alpha = 255): number {
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** "#rrggbb" as the vertices hold it. */
export function packHex(color: string, alpha = 1): number {
  const value = Number.parseInt(color.slice(1), 16);
  return packColor(value >> 16, (value >> 8) & 255, value & 255, Math.round(255 * alpha));
}
