/** Volume of a sphere below a plane at a height above its centre. */
export function sphereBelow(height: number, radius: number): number {
  const h = Math.min(radius, Math.max(-radius, height));
  return Math.PI * (radius * radius * h - (h * h * h) / 3 + (2 * radius * radius * radius) / 3);
}
