import { SeriesCircuit } from '../../circuit/seriesCircuit.ts';
import { timeOfVoltageChange, voltageAt } from '../../circuit/waveform.ts';
import type { FilmSolution } from '../film/film.ts';
import { greatestRadius } from '../front/measures.ts';
import type { Stage } from '../parameters.ts';
import { balance } from './books.ts';
import { Cell } from './cell.ts';
import { Growth } from './growth.ts';
import { Rest } from './rest.ts';
import { Recorder, type Moment } from './recorder.ts';
import { SavedState } from './savedState.ts';
import { StepControl } from './stepControl.ts';
import { SweepEvents, type Verdict } from './sweepEvents.ts';
import type { SweepEnd, SweepFailure, SweepObserver, SweepOutcome, SweepPlan } from './sweepPlan.ts';

const shortest = 1e-11; // [s] what still changes within this is a jump: an overhang that goes, a neck that parts
const voltageJump = 0.1; // [V] within a step: an edge of a pulse
const mostSteps = 100_000; // some hundred times those of a SET: past melting, shape and temperature can chase each other for ever
const cellShare = 0.95; // of the cell's radius that the filament may fill
const reportEvery = 20; // steps

/** Runs the stages of a sweep, one after the other. Never throws for numerical reasons: the outcome says how far it came and why it ended. */
export function runSweep(plan: SweepPlan, observer: SweepObserver = {}): SweepOutcome {
  return new Sweep(plan, observer).run();
}

class Sweep {
  readonly #plan: SweepPlan;
  readonly #observer: SweepObserver;
  readonly #cell: Cell;
  readonly #growth: Growth;
  readonly #growthControl: StepControl;
  readonly #rest: Rest | null;
  readonly #recorder: Recorder;
  readonly #events: SweepEvents;
  readonly #saved: SavedState;
  readonly #limited: SeriesCircuit;
  readonly #unlimited: SeriesCircuit;
  readonly #duration: number; // [s] of all stages
  #motion: Growth | Rest; // in this stage
  #control: StepControl | Rest;
  #start = 0; // [s] of the stage
  #time = 0; // [s] within the stage
  #steps = 0;
  #failure: SweepFailure | null = null;
  #solution: FilmSolution | null = null;

  constructor(plan: SweepPlan, observer: SweepObserver) {
    this.#plan = plan;
    this.#observer = observer;
    this.#cell = new Cell(plan.parameters);
    this.#growth = new Growth(this.#cell);
    this.#growthControl = new StepControl(plan.parameters);
    const { relaxation } = plan.parameters;
    this.#rest = relaxation && new Rest(plan.parameters, relaxation);
    this.#motion = this.#growth;
    this.#control = this.#growthControl;
    this.#recorder = new Recorder(plan.snapshots);
    this.#events = new SweepEvents(plan);
    this.#saved = new SavedState(this.#cell);
    const { seriesResistance, saturationVoltage } = plan.parameters.circuit;
    this.#limited = new SeriesCircuit(seriesResistance, plan.compliance, saturationVoltage);
    this.#unlimited = new SeriesCircuit(seriesResistance, Infinity, saturationVoltage);
    this.#duration = plan.stages.reduce((sum, { duration }) => sum + duration, 0);
  }

  run(): SweepOutcome {
    let end: SweepEnd = 'complete';
    for (let stage = 0; stage < this.#plan.stages.length && end === 'complete'; stage++) end = this.#runStage(stage);
    const { rows, snapshots } = this.#recorder;
    const metal = balance(this.#cell.books, this.#cell.recession, this.#plan.parameters);
    return {
      ...{ end, failure: this.#failure, rows, snapshots },
      ...{ events: this.#events.list, steps: this.#steps, balance: metal },
    };
  }

  #runStage(index: number): SweepEnd {
    const stage = this.#plan.stages[index];
    this.#time = 0;
    this.#beginMotion(stage);
    if (!this.#resolve(stage)) return this.#fail(index, 0);
    this.#events.beginStage(this.#cell, stage, this.#start);
    this.#control.restart(this.#cell);
    this.#recorder.record(this.#cell, this.#moment(index));
    this.#recorder.picture(this.#cell, this.#moment(index), 'beginning of the stage');
    let end: SweepEnd | Verdict = null;
    while (end === null && this.#time < stage.duration) {
      end = this.#step(index, stage);
      if (this.#steps >= mostSteps || this.#fillsCell()) end = this.#fail(index, 0);
    }
    this.#recorder.picture(this.#cell, this.#moment(index), 'end of the stage');
    this.#start += this.#time;
    return end === 'stageEnd' || end === null ? 'complete' : end;
  }

  #step(index: number, stage: Stage): SweepEnd | Verdict {
    if (this.#observer.isStopped?.()) return 'stopped';
    const cell = this.#cell;
    let timeStep = this.#control.choose(cell, (change) => this.#untilVoltageChange(stage, change));
    timeStep = Math.min(timeStep, stage.duration - this.#time, this.#untilPicture());
    this.#saved.save(cell);
    for (;;) {
      const before = cell.appliedVoltage;
      const lost = this.#motion.advance(cell, timeStep, this.#control.toMiddle(timeStep), stage.kind);
      this.#time += timeStep;
      const isSolved = this.#resolve(stage);
      const isShort = timeStep < shortest && this.#motion === this.#growth;
      const isJump = lost > 0 || isShort || Math.abs(cell.appliedVoltage - before) > voltageJump;
      if (isSolved && isJump) this.#control.restart(cell);
      else if (!isSolved || !this.#control.accept(cell, timeStep)) {
        this.#time -= timeStep;
        this.#saved.restore(cell);
        timeStep /= 2;
        if (!this.#resolve(stage) || timeStep < 0.25 * shortest) return this.#fail(index, timeStep);
        this.#control.remember(cell);
        continue;
      }
      return this.#finishStep(index, lost);
    }
  }

  #finishStep(index: number, lost: number): Verdict {
    this.#steps++;
    const verdict = this.#events.check(this.#cell, this.#moment(index), lost);
    this.#recorder.record(this.#cell, this.#moment(index));
    if (this.#steps % reportEvery === 0) this.#observer.onProgress?.(this.#start + this.#time);
    return verdict;
  }

  #beginMotion({ kind }: Stage): void {
    const rest = kind === 'rest' ? this.#rest : null;
    this.#motion = rest ?? this.#growth;
    this.#control = rest ?? this.#growthControl;
    if (rest) this.#cell.ionicCurrent = 0;
  }

  #resolve({ kind, voltage }: Stage): boolean {
    if (this.#motion instanceof Rest) {
      this.#cell.resolveAtRest();
      return true;
    }
    const circuit = kind === 'set' ? this.#limited : this.#unlimited;
    this.#solution = this.#cell.resolve(voltageAt(voltage, this.#time), circuit);
    return this.#solution.converged && this.#cell.heat.failure === null;
  }

  #untilVoltageChange({ voltage }: Stage, change: number): number {
    const until = timeOfVoltageChange(voltage, this.#time, change) - this.#time;
    return until > 0 ? until : Infinity;
  }

  #untilPicture(): number {
    const until = this.#recorder.nextTime - this.#start - this.#time;
    return until > 0 ? until : Infinity;
  }

  #moment(stage: number): Moment {
    const time = this.#start + this.#time;
    return { stage, time, progress: time / this.#duration };
  }

  #fail(stage: number, timeStep: number): SweepEnd {
    const heat = this.#cell.heat.failure;
    this.#failure = {
      message: this.#fault(),
      stage,
      time: this.#start + this.#time,
      step: this.#steps,
      timeStep,
      residual: heat?.residual ?? this.#solution?.residual ?? NaN,
    };
    return 'failed';
  }

  #fillsCell(): boolean {
    const { front, parameters } = this.#cell;
    return greatestRadius(front) > cellShare * parameters.geometry.radius;
  }

  #fault(): string {
    if (this.#steps >= mostSteps) return `no end after ${mostSteps} steps`;
    if (this.#fillsCell()) return 'the filament has grown to the radius of the cell';
    if (this.#motion instanceof Rest) return 'no step of relaxation was found';
    if (this.#cell.heat.failure) return 'the temperature was not found';
    return this.#solution?.converged ? 'no step was short enough' : 'the potential of the film was not found';
  }
}
