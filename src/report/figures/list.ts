import type { Figure } from './figure.ts';
import { bridge } from './bridge.ts';
import { buttberg1a } from './buttberg1a.ts';
import { buttberg1b } from './buttberg1b.ts';
import { buttberg1c } from './buttberg1c.ts';
import { buttberg1d } from './buttberg1d.ts';
import { buttberg1e } from './buttberg1e.ts';
import { buttberg2 } from './buttberg2.ts';
import { buttberg3 } from './buttberg3.ts';
import { buttberg5a } from './buttberg5a.ts';
import { buttberg5b } from './buttberg5b.ts';
import { buttberg5c } from './buttberg5c.ts';
import { buttberg5d } from './buttberg5d.ts';
import { buttberg6 } from './buttberg6.ts';
import { buttbergS5 } from './buttbergS5.ts';
import { relaxation } from './relaxation.ts';
import { convergence } from './convergence.ts';
import { cycling } from './cycling.ts';
import { kinetics } from './kinetics.ts';
import { reset } from './resetFigure.ts';
import { yang1gl } from './yang1gl.ts';
import { yang1mp } from './yang1mp.ts';
import { yang1q } from './yang1q.ts';
import { yang2af } from './yang2af.ts';
import { yang2g } from './yang2g.ts';
import { yang2h } from './yang2h.ts';
import { yang2in } from './yang2in.ts';
import { yang3 } from './yang3.ts';
import { yang4 } from './yang4.ts';
import { yang5af } from './yang5af.ts';
import { yang5hj } from './yang5hj.ts';
import { yang6 } from './yang6.ts';
import { yangS2 } from './yangS2.ts';

/** Every figure that can be regenerated, in the order of the papers, then those of no paper. */
export const figures: readonly Figure[] = [
  ...[yang1gl, yang1mp, yang1q, yang2af, yang2g, yang2h, yang2in, yang3, yang4, yang5af, yang5hj, yang6, yangS2],
  ...[buttberg1a, buttberg1b, buttberg1c, buttberg1d, buttberg1e, buttberg2, buttberg3],
  ...[buttberg5a, buttberg5b, buttberg5c, buttberg5d, buttberg6, buttbergS5],
  ...[reset, cycling, kinetics, relaxation, convergence, bridge],
];
