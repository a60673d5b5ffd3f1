import type { Figure } from './figure.ts';
import { yang3 } from './yang3.ts';

/** Every figure that can be regenerated, in the order of the papers. */
export const figures: readonly Figure[] = [yang3];
