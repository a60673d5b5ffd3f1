import { elementaryCharge } from '../../units/constants.ts';

const firstDecade = -12; // of the currents whose first time is kept: 1 pA
const decades = 10; // up to 1 mA
const mostChanges = 50; // of dominance that are kept, the latest

/** A filament that began to carry more current than any other. */
export interface Dominance {
  time: number; // [s]
  serial: number; // of the body that it stands on
  share: number; // of all current
}

/** What has become of the current and the temperature so far. */
export class DeviceHistory {
  greatestCurrent = 0; // [e/s] by its size
  greatestCurrentTime = 0; // [s]
  greatestTemperature = 0; // [K] anywhere on the filament
  greatestTemperatureTime = 0; // [s]
  /** When the current first reached each power of ten from 1 pA on; Infinity: never. */
  readonly reached = new Float64Array(decades).fill(Infinity); // [s]
  dominances: Dominance[] = [];

  note(time: number, current: number, temperature: number): void {
    const size = Math.abs(current);
    if (size > this.greatestCurrent) {
      this.greatestCurrent = size;
      this.greatestCurrentTime = time;
      for (let decade = 0; decade < decades; decade++)
        if (this.reached[decade] === Infinity && size >= levelOf(decade)) this.reached[decade] = time;
    }
    if (temperature > this.greatestTemperature) {
      this.greatestTemperature = temperature;
      this.greatestTemperatureTime = time;
    }
  }

  /** Whether the current is large enough to ask who carries it. */
  static isNoticed(current: number): boolean {
    return Math.abs(current) >= levelOf(0);
  }

  noteDominance(dominance: Dominance): void {
    if (this.dominances[this.dominances.length - 1]?.serial === dominance.serial) return;
    this.dominances.push(dominance);
    if (this.dominances.length > mostChanges) this.dominances.shift();
  }

  /** The powers of ten that the current has reached, each with its time. */
  onsets(): { decade: number; time: number }[] {
    return [...this.reached].flatMap((time, i) => (time < Infinity ? [{ decade: firstDecade + i, time }] : []));
  }

  snapshot(): number[] {
    const { greatestCurrent, greatestCurrentTime, greatestTemperature, greatestTemperatureTime } = this;
    return [
      ...[greatestCurrent, greatestCurrentTime, greatestTemperature, greatestTemperatureTime],
      ...this.reached,
      ...this.dominances.flatMap(({ time, serial, share }) => [time, serial, share]),
    ];
  }

  restore(values: readonly number[]): void {
    [this.greatestCurrent, this.greatestCurrentTime, this.greatestTemperature, this.greatestTemperatureTime] = values;
    this.reached.set(values.slice(4, 4 + decades));
    this.dominances = [];
    for (let i = 4 + decades; i < values.length; i += 3)
      this.dominances.push({ time: values[i], serial: values[i + 1], share: values[i + 2] });
  }
}

/** [e/s] */
function levelOf(decade: number): number {
  return Number(`1e${firstDecade + decade}`) / elementaryCharge;
}
