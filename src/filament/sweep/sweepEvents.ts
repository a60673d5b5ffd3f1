import { log } from '../../math/elementary.ts';
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

type Note = (event: EventKind, detail: string, share?: number) => void;

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
  #before = { time: 0, voltage: 0, current: 0, conductance: 0 }; // [s], [V], [e/s], [e/(s V)] of the step before

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
    this.#remember(cell, start);
  }

  /**
   * Looks at a cell after a step.
   *
   * @param lost [nm] length of a piece that was cut off in the step
   */
  check(cell: Cell, moment: Moment, lost: number): Verdict {
    const verdict = this.#find(cell, moment, lost);
    this.#remember(cell, moment.time);
    return verdict;
  }

  #find(cell: Cell, moment: Moment, lost: number): Verdict {
    const { parameters, gap, heat, filmDrop, current, cellVoltage } = cell;
    const { kind, endCurrent } = this.#stage;
    const note: Note = (event, detail, share) => this.#note(event, cell, moment, detail, share);
    if (kind === 'rest' && parameters.relaxation) return this.#checkRest(cell, moment, lost);
    if (lost > noticedPiece) this.#hasParted = true;
    if (heat.highest > parameters.meltingPoint) note('melting', `${heat.highest.toFixed(0)} K`);
    if (
      parameters.film.model === 'equipotential' &&
      filmDrop > Math.max(harmlessFilmDrop, noticedFilmDrop * Math.abs(cellVoltage))
    )
      note('filmDropLarge', `${filmDrop.toFixed(3)} V would be lost in the film: its hopping model is needed`);
    const nearly = complianceShare * this.#plan.compliance;
    const start = this.#before.current;
    if (kind === 'set' && current >= nearly) note('complianceReached', '', (nearly - start) / (current - start));
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

  #checkReset(cell: Cell, note: Note): Verdict {
    const { front, wire, parameters } = cell;
    const { fall, endsAtFall } = this.#stage;
    const hasFallen = wire.conductance * fall < this.#conductance;
    if (hasFallen && !this.#hasFallen) {
      this.#hasFallen = true;
      const detail = `conductance down ${fall} times`;
      const start = this.#before.conductance;
      const share = log(start / (this.#conductance / fall)) / log(start / wire.conductance);
      if (this.#hasParted) note('footNecking', detail);
      else note('tipRetraction', detail, share);
    }
    if (front.z[0] > parameters.geometry.nucleusRadius) return hasFallen && endsAtFall ? 'stageEnd' : null;
    note('dissolved', 'only a nucleus is left');
    cell.restart();
    return 'stageEnd';
  }

  #remember({ appliedVoltage: voltage, current, wire: { conductance } }: Cell, time: number): void {
    this.#before = { time, voltage, current, conductance };
  }

  /** @param share of the step at which it happened: 1 at its end */
  #note(kind: EventKind, cell: Cell, { stage, time: end }: Moment, detail: string, share = 1): void {
    if (this.#seen.has(kind)) return;
    this.#seen.add(kind);
    const within = Math.min(1, Math.max(0, share));
    const time = this.#before.time + within * (end - this.#before.time);
    const appliedVoltage = this.#before.voltage + within * (cell.appliedVoltage - this.#before.voltage);
    this.list.push({ kind, stage, time, appliedVoltage, detail });
  }
}
