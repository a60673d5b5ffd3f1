import type { FrameView } from '../../../viewer/playback/frameView.ts';

/** Particles of a small frame view: serials from 1 on. */
interface Given {
  time?: number; // [s]
  roles: number[]; // places in `matterRoles`
  body: number[]; // serials, 0 for ions
  x?: number[]; // [nm]
  z?: number[]; // [nm]
  bodies?: { serial: number; charge: number }[];
  coordination?: number[];
  metalSince?: number[] | null; // [s]
}

/** A frame view of which only what colours need is filled in. */
export function frameViewOf({ time = 1, roles, body, bodies = [], ...given }: Given): FrameView {
  const count = roles.length;
  const { x = new Array<number>(count).fill(0), z = new Array<number>(count).fill(0) } = given;
  const { coordination = new Array<number>(count).fill(0), metalSince = null } = given;
  return {
    index: 0,
    roles: Uint8Array.from(roles),
    coordination: Uint8Array.from(coordination),
    metalSince: metalSince && Float64Array.from(metalSince),
    oxidationRate: new Float64Array(bodies.length),
    reductionRate: new Float64Array(bodies.length),
    ratesFrom: 0,
    section: null,
    sectionTime: 0,
    voids: null,
    frame: {
      time,
      events: 0,
      voltage: 1,
      serial: Uint32Array.from(roles, (_, i) => i + 1),
      kind: Uint8Array.from(body, (serial) => Number(serial > 0)),
      body: Uint32Array.from(body),
      x: Float32Array.from(x),
      y: new Float32Array(count),
      z: Float32Array.from(z),
      bodySerial: Uint32Array.from(bodies, ({ serial }) => serial),
      bodySize: new Uint32Array(bodies.length),
      bodyCharge: Int32Array.from(bodies, ({ charge }) => charge),
      bodyPotential: new Float32Array(bodies.length),
      bodyOxidised: new Uint32Array(bodies.length),
      bodyReduced: new Uint32Array(bodies.length),
      bodyAttachment: new Uint8Array(bodies.length),
      happenings: [],
      potential: null,
      voids: null,
    },
  };
}
