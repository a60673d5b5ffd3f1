import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';

/** Species of metal by what its body is attached to, in the order of Frame.bodyAttachment. */
const metalSpecies = ['Floating', 'Active', 'Counter', 'Bridge'] as const;

/**
 * Frames as extended XYZ, one chunk of text a frame, as OVITO opens it; lengths in nm.
 *
 * The lattice is the film: periodic along x, in a box also along y, unless mirrors close the sides; z = 0 at the counter electrode. Species are Ion, Floating, Active,
 * Counter and Bridge (metal joined to both electrodes); radius is half the particle's diameter; id is the particle's serial, cluster its
 * body's (0 for ions).
 */
export function* extendedXyz(header: FrameHeader, frames: Iterable<Frame>, isReflecting: boolean): Generator<string> {
  const lattice = [header.width, 0, 0, 0, header.depth, 0, 0, 0, header.thickness].join(' ');
  const side = isReflecting ? 'F' : 'T';
  const periodic = `${side} ${header.dimension === 3 ? side : 'F'} F`;
  const properties = 'species:S:1:pos:R:3:radius:R:1:id:I:1:cluster:I:1';
  const radius = header.particleDiameter / 2;
  for (const frame of frames) {
    const { serial, body, x, y, z } = frame;
    const attachment = new Map(Array.from(frame.bodySerial, (name, i) => [name, frame.bodyAttachment[i]]));
    let text = `${serial.length}\n`;
    text += `Lattice="${lattice}" Origin="0 0 0" pbc="${periodic}" Properties=${properties} `;
    text += `Time=${frame.time} Voltage=${frame.voltage} Events=${frame.events} units="nm s V"\n`;
    for (let i = 0; i < serial.length; i++) {
      const species = frame.kind[i] === 0 ? 'Ion' : metalSpecies[attachment.get(body[i]) ?? 0];
      text += `${species} ${x[i]} ${y[i]} ${z[i]} ${radius} ${serial[i]} ${body[i]}\n`;
    }
    yield text;
  }
}
