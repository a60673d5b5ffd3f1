import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { longer } from '../math/longer.ts';

const mostNeighbours = 3; // a star of so many makes no more links than it had

/**
 * Potentials of a network between node 0 at 0 V and node 1 at 1 V: nodes with up to three neighbours are taken out one by one (dead ends, series,
 * star to triangle), which subtracts nothing, and what is left is solved by Cholesky's method.
 */
export class NetworkReduction {
  #nodes = 0;
  #first = new Int32Array(256); // half link of each node, -1: none
  #degree = new Int32Array(256);
  #isOut = new Uint8Array(256);
  /** Half links: 2 k and 2 k + 1 are the two ends of one. */
  #halves = 0;
  #next = new Int32Array(1024);
  #toward = new Int32Array(1024);
  #conductance = new Float64Array(1024);
  /** Nodes in the order in which they went out, with what they were joined to. */
  #out = 0;
  #order = new Int32Array(256);
  #star = new Int32Array(256 * mostNeighbours);
  #arm = new Float64Array(256 * mostNeighbours);
  #stack = new Int32Array(1024);
  #waiting = 0;

  reset(nodes: number): void {
    if (nodes > this.#first.length) this.#makeRoom(2 * nodes);
    this.#nodes = nodes;
    this.#halves = 0;
    this.#out = 0;
    this.#waiting = 0;
    this.#first.fill(-1, 0, nodes);
    this.#degree.fill(0, 0, nodes);
    this.#isOut.fill(0, 0, nodes);
  }

  /** Adds a conductance above 0 between two nodes. */
  join(one: number, other: number, conductance: number): void {
    if (one === other) return;
    for (let half = this.#first[one]; half >= 0; half = this.#next[half]) {
      if (this.#toward[half] !== other) continue;
      this.#conductance[half] += conductance;
      this.#conductance[half ^ 1] += conductance;
      return;
    }
    this.#addHalf(one, other, conductance);
    this.#addHalf(other, one, conductance);
  }

  /** Fills in the potentials; those of nodes without a way to a terminal stay as they are. */
  solve(potential: Float64Array): void {
    this.#leaveOutLost();
    for (let node = 2; node < this.#nodes; node++) this.#consider(node);
    while (this.#waiting > 0) {
      const node = this.#stack[--this.#waiting];
      // Its degree may have grown since it was put here.
      if (this.#isOut[node] === 0 && this.#degree[node] <= mostNeighbours) this.#takeOut(node);
    }
    this.#solveCore(potential);
    for (let i = this.#out - 1; i >= 0; i--) {
      let sum = 0;
      let weight = 0;
      for (let k = i * mostNeighbours; k < (i + 1) * mostNeighbours; k++) {
        if (this.#star[k] < 0) break;
        weight += this.#arm[k];
        sum += this.#arm[k] * potential[this.#star[k]];
      }
      if (weight > 0) potential[this.#order[i]] = sum / weight;
    }
  }

  /** Marks as out what no way leads to from a terminal. */
  #leaveOutLost(): void {
    this.#isOut.fill(1, 2, this.#nodes);
    this.#push(0);
    this.#push(1);
    while (this.#waiting > 0) {
      for (let half = this.#first[this.#stack[--this.#waiting]]; half >= 0; half = this.#next[half]) {
        const other = this.#toward[half];
        if (this.#isOut[other] === 0) continue;
        this.#isOut[other] = 0;
        this.#push(other);
      }
    }
  }

  #consider(node: number): void {
    if (node > 1 && this.#isOut[node] === 0 && this.#degree[node] <= mostNeighbours) this.#push(node);
  }

  #push(node: number): void {
    if (this.#waiting === this.#stack.length) this.#stack = longer(this.#stack, new Int32Array(2 * this.#waiting));
    this.#stack[this.#waiting++] = node;
  }

  #takeOut(node: number): void {
    const start = this.#out * mostNeighbours;
    this.#isOut[node] = 1;
    this.#order[this.#out++] = node;
    let arms = 0;
    let sum = 0;
    for (let half = this.#first[node]; half >= 0; half = this.#next[half]) {
      const other = this.#toward[half];
      if (this.#isOut[other] === 1) continue;
      this.#star[start + arms] = other;
      this.#arm[start + arms++] = this.#conductance[half];
      sum += this.#conductance[half];
      this.#unlink(other, half ^ 1);
    }
    if (arms < mostNeighbours) this.#star[start + arms] = -1;
    for (let i = 0; i < arms; i++) {
      for (let j = i + 1; j < arms; j++) {
        const conductance = (this.#arm[start + i] * this.#arm[start + j]) / sum;
        this.join(this.#star[start + i], this.#star[start + j], conductance);
      }
      this.#consider(this.#star[start + i]);
    }
  }

  #unlink(node: number, half: number): void {
    this.#degree[node]--;
    if (this.#first[node] === half) {
      this.#first[node] = this.#next[half];
      return;
    }
    let before = this.#first[node];
    while (this.#next[before] !== half) before = this.#next[before];
    this.#next[before] = this.#next[half];
  }

  #solveCore(potential: Float64Array): void {
    const place = this.#degree; // what remains is numbered in place of its degree
    let count = 0;
    for (let node = 2; node < this.#nodes; node++) place[node] = this.#isOut[node] === 1 ? -1 : count++;
    if (count === 0) return;
    const matrix = Matrix.zeros(count, count);
    const inflow = Matrix.zeros(count, 1);
    for (let node = 2; node < this.#nodes; node++) {
      if (place[node] < 0) continue;
      let sum = 0;
      for (let half = this.#first[node]; half >= 0; half = this.#next[half]) {
        const other = this.#toward[half];
        const conductance = this.#conductance[half];
        sum += conductance;
        if (other === 1) inflow.set(place[node], 0, conductance);
        else if (other > 1) matrix.set(place[node], place[other], -conductance);
      }
      matrix.set(place[node], place[node], sum);
    }
    const solution = new CholeskyDecomposition(matrix).solve(inflow);
    for (let node = 2; node < this.#nodes; node++) if (place[node] >= 0) potential[node] = solution.get(place[node], 0);
  }

  #addHalf(node: number, other: number, conductance: number): void {
    if (this.#halves === this.#next.length) this.#lengthen();
    const half = this.#halves++;
    this.#toward[half] = other;
    this.#conductance[half] = conductance;
    this.#next[half] = this.#first[node];
    this.#first[node] = half;
    this.#degree[node]++;
  }

  #lengthen(): void {
    const length = 2 * this.#halves;
    this.#next = longer(this.#next, new Int32Array(length));
    this.#toward = longer(this.#toward, new Int32Array(length));
    this.#conductance = longer(this.#conductance, new Float64Array(length));
  }

  #makeRoom(nodes: number): void {
    this.#first = new Int32Array(nodes);
    this.#degree = new Int32Array(nodes);
    this.#isOut = new Uint8Array(nodes);
    this.#order = new Int32Array(nodes);
    this.#star = new Int32Array(nodes * mostNeighbours);
    this.#arm = new Float64Array(nodes * mostNeighbours);
  }
}
