import type { Stage } from '../parameters.ts';
import { contactShare } from '../wire/contactShare.ts';
import type { Cell } from './cell.ts';
import type { Moment } from './recorder.ts';
import { RestEvents } from './restEvents.ts';
import type { SweepPlan } from './sweepPlan.ts';
import type { EventKind, SweepEvent } from './sweepRecord.ts';

const complianceShare = 0.99; // of the compliance that counts as reached
const noticedPiece = 1; // [nm] of the filament that has parted from its foot: what is shorter belongs to a tip that draws back
const noticedFilmDrop = 0.05; // of the voltage, in a film that is taken for an equipotential
const harmlessFilmDrop = 1e-3; // [V] that changes no current by more than a few per cent

/** What an event means for the sweep: go on (null), end the stage, or end it all. */
export type Verdict = 'stageEnd' | 'contact' | null;

/** Finds and lists what happens in a sweep; every kind once a stage. */
export class SweepEvents {
  readonly list: SweepEvent[] = [];
  readonly #plan: SweepPlan;
  #stage: Stage;
  #seen = new Set<EventKind>();
  #conductance = 0; // [e/(s V)] at the beginning of the stage
  #hasParted = false;
  #hasFallen = false;
  readonly #rest = new RestEvents();

  constructor(plan: SweepPlan) {
    this.#plan = plan;
    this.#stage = plan.stages[0];
  }

  /** @param start [s] of the stage */
  beginStage(cell: Cell, stage: Stage, start: number): void {
    this.#rest.begin(cell, start);
    this.#stage = stage;
    this.#seen = new Set();
    this.#conductance = cell.wire.conductance;
    this.#hasParted = false;
    this.#hasFallen = false;
  }

  /**
   * Looks at a cell after a step.
   *
   * @param lost [nm] length of a piece that was cut off in the step
   */
  check(cell: Cell, moment: Moment, lost: number): Verdict {
    const { parameters, gap, heat, filmDrop, current, cellVoltage } = cell;
    const { kind, endCurrent } = this.#stage;
    const note = (event: EventKind, detail: string) => this.#note(event, cell, moment, detail);
    if (kind === 'rest' && parameters.relaxation) return this.#checkRest(cell, moment, lost);
    if (lost > noticedPiece) this.#hasParted = true;
    if (heat.highest > parameters.meltingPoint) note('melting', `${heat.highest.toFixed(0)} K`);
    if (
      parameters.film.model === 'equipotential' &&
      filmDrop > Math.max(harmlessFilmDrop, noticedFilmDrop * Math.abs(cellVoltage))
    )
      note('filmDropLarge', `${filmDrop.toFixed(3)} V would be lost in the film: its hopping model is needed`);
    if (kind === 'set' && current >= complianceShare * this.#plan.compliance) note('complianceReached', '');
    if (gap.least < parameters.contact.gap || contactShare(parameters.contact, gap.least) > 0.5) {
      note('contact', `gap below ${parameters.contact.gap} nm at r = ${gap.leastRadius.toFixed(2)} nm`);
      if (parameters.contact.handling === 'stop') return 'contact';
    }
    if (kind === 'reset') return this.#checkReset(cell, note);
    return kind === 'set' && current >= endCurrent ? 'stageEnd' : null;
  }

  #checkRest(cell: Cell, moment: Moment, lost: number): Verdict {
    const note = (event: EventKind, detail: string, time: number) =>
      this.#note(event, cell, { ...moment, time }, detail);
    return this.#rest.check(cell, this.#stage, moment.time, lost, note) ? 'stageEnd' : null;
  }

  #checkReset(cell: Cell, note: (event: EventKind, detail: string) => void): Verdict {
    const { front, wire, parameters } = cell;
    const { fall, endsAtFall } = this.#stage;
    const hasFallen = wire.conductance * fall < this.#conductance;
    if (hasFallen && !this.#hasFallen) {
      this.#hasFallen = true;
      note(this.#hasParted ? 'footNecking' : 'tipRetraction', `conductance down ${fall} times`);
    }
    if (front.z[0] > parameters.geometry.nucleusRadius) return hasFallen && endsAtFall ? 'stageEnd' : null;
    note('dissolved', 'only a nucleus is left');
    cell.restart();
    return 'stageEnd';
  }

  #note(kind: EventKind, { appliedVoltage }: Cell, { stage, time }: Moment, detail: string): void {
    if (this.#seen.has(kind)) return;
    this.#seen.add(kind);
    this.list.push({ kind, stage, time, appliedVoltage, detail });
  }
}
