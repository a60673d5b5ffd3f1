import type { Figure } from './figure.ts';
import { yang1gl } from './yang1gl.ts';
import { yang2af } from './yang2af.ts';
import { yang2g } from './yang2g.ts';
import { yang2in } from './yang2in.ts';
import { yang3 } from './yang3.ts';

/** Every figure that can be regenerated, in the order of the papers. */
export const figures: readonly Figure[] = [yang1gl, yang2af, yang2g, yang2in, yang3];
