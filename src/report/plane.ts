/** Maps the film's x and z to the pixels of a picture, z upwards. */
export class Plane {
  readonly left: number; // [px] of x = 0
  readonly bottom: number; // [px] of z = 0
  readonly scale: number; // [px/nm]

  constructor(left: number, bottom: number, scale: number) {
    this.left = left;
    this.bottom = bottom;
    this.scale = scale;
  }

  x(x: number): string {
    return round(this.left + x * this.scale);
  }

  z(z: number): string {
    return round(this.bottom - z * this.scale);
  }

  length(length: number): string {
    return round(length * this.scale);
  }

  circle(x: number, z: number, radius: number): string {
    return `<circle cx="${this.x(x)}" cy="${this.z(z)}" r="${this.length(radius)}"/>`;
  }

  rectangle(x: number, z: number, width: number, height: number): string {
    return `x="${this.x(x)}" y="${this.z(z + height)}" width="${this.length(width)}" height="${this.length(height)}"`;
  }
}

/** Pixels to a hundredth, without needless zeros. */
export function round(pixels: number): string {
  return String(Math.round(pixels * 100) / 100);
}
