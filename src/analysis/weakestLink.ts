import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';

const reach = 8; // [nm] wider gaps between surfaces are not looked for

/** Where the chain of metal from one electrode to the other is broken the most. */
export interface WeakestLink {
  gap: number; // [nm] between surfaces; 0 where metal joins the electrodes
  x: number; // [nm] its middle
  z: number; // [nm]
}

interface Link extends WeakestLink {
  one: number;
  other: number;
}

/**
 * The widest gap on the way from electrode to electrode over metal whose widest gap is least; null where every way has one above 8 nm.
 *
 * **Holds** for what electrons would have to tunnel through: currents fall by e for each 0.05 to 0.1 nm of the widest gap.
 */
export function weakestLink(frame: Frame, header: FrameHeader): WeakestLink | null {
  const serials = [...frame.bodySerial];
  const active = serials.length;
  const counter = active + 1;
  const group = Array.from({ length: counter + 1 }, (_, node) => node);
  const rootOf = (node: number): number => {
    while (group[node] !== node) node = group[node] = group[group[node]];
    return node;
  };
  for (const link of linksOf(frame, header, new Map(serials.map((serial, index) => [serial, index])))) {
    group[rootOf(link.one)] = rootOf(link.other);
    if (rootOf(active) === rootOf(counter)) return { gap: Math.max(0, link.gap), x: link.x, z: link.z };
  }
  return null;
}

/** All gaps between particles of different bodies and between particles and planes, the narrowest first. */
function linksOf(frame: Frame, header: FrameHeader, indexOf: ReadonlyMap<number, number>): Link[] {
  const { kind, body, x, y, z } = frame;
  const { thickness, particleDiameter: diameter } = header;
  const metal = [...kind.keys()].filter((i) => kind[i] === 1).sort((i, j) => z[i] - z[j]);
  const links: Link[] = [];
  metal.forEach((i, rank) => {
    const one = indexOf.get(body[i]) ?? -1;
    const [below, above] = [z[i] - diameter / 2, thickness - z[i] - diameter / 2];
    links.push({ one, other: indexOf.size, gap: above, x: x[i], z: thickness - above / 2 });
    links.push({ one, other: indexOf.size + 1, gap: below, x: x[i], z: below / 2 });
    for (let next = rank + 1; next < metal.length && z[metal[next]] - z[i] < reach + diameter; next++) {
      const j = metal[next];
      if (body[i] === body[j]) continue;
      const dx = shortest(x[j] - x[i], header.width);
      const dy = header.dimension === 3 ? shortest(y[j] - y[i], header.depth) : 0;
      const gap = Math.sqrt(dx * dx + dy * dy + (z[j] - z[i]) ** 2) - diameter;
      if (gap > reach) continue;
      const other = indexOf.get(body[j]) ?? -1;
      links.push({ one, other, gap, x: x[i] + dx / 2, z: (z[i] + z[j]) / 2 });
    }
  });
  return links.filter(({ gap }) => gap <= reach).sort((one, other) => one.gap - other.gap);
}

function shortest(difference: number, side: number): number {
  return difference - side * Math.round(difference / side);
}
