/** A straight line through some points. */
export interface LineFit {
  slope: number;
  intercept: number;
  residual: number; // sum of the squared distances along y
}

/** The line of least squares through the points from `start` up to `end`; at least two of different x. */
export function fitLine(x: ArrayLike<number>, y: ArrayLike<number>, start = 0, end: number = x.length): LineFit {
  const count = end - start;
  let meanX = 0;
  let meanY = 0;
  for (let i = start; i < end; i++) {
    meanX += x[i] / count;
    meanY += y[i] / count;
  }
  let xx = 0;
  let xy = 0;
  for (let i = start; i < end; i++) {
    xx += (x[i] - meanX) * (x[i] - meanX);
    xy += (x[i] - meanX) * (y[i] - meanY);
  }
  const slope = xy / xx;
  const intercept = meanY - slope * meanX;
  let residual = 0;
  for (let i = start; i < end; i++) {
    const distance = y[i] - intercept - slope * x[i];
    residual += distance * distance;
  }
  return { slope, intercept, residual };
}

/** Two lines, each through one side of the points. */
export interface TwoLines {
  left: LineFit;
  right: LineFit;
  at: number; // x where they cross, within the gap between both sides
}

/**
 * The cut that lets two straight lines describe some points best; null if there are too few.
 *
 * @param x rising
 * @param fewest points a line
 */
export function fitTwoLines(x: ArrayLike<number>, y: ArrayLike<number>, fewest: number): TwoLines | null {
  let best: TwoLines | null = null;
  for (let cut = fewest; cut <= x.length - fewest; cut++) {
    const left = fitLine(x, y, 0, cut);
    const right = fitLine(x, y, cut);
    if (best && left.residual + right.residual >= best.left.residual + best.right.residual) continue;
    const crossing = (right.intercept - left.intercept) / (left.slope - right.slope);
    best = { left, right, at: Math.min(x[cut], Math.max(x[cut - 1], crossing)) };
  }
  return best;
}
