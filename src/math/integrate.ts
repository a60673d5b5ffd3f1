const greatestDepth = 50; // halvings of an interval

/**
 * Integral of a smooth function by Simpson's rule on intervals that are halved until the result moves by less than the tolerance.
 *
 * @param tolerance of the integral, absolute
 */
export function integrate(f: (x: number) => number, from: number, to: number, tolerance: number): number {
  const middle = (from + to) / 2;
  const [left, centre, right] = [f(from), f(middle), f(to)];
  const whole = ((to - from) / 6) * (left + 4 * centre + right);
  return refine(f, { from, to, left, centre, right, whole }, tolerance, greatestDepth);
}

interface Panel {
  from: number;
  to: number;
  left: number; // f(from)
  centre: number;
  right: number; // f(to)
  whole: number; // integral by Simpson's rule
}

function refine(f: (x: number) => number, panel: Panel, tolerance: number, depth: number): number {
  const { from, to, left, centre, right, whole } = panel;
  const middle = (from + to) / 2;
  const sixth = (to - from) / 12;
  const quarter = f((from + middle) / 2);
  const threeQuarters = f((middle + to) / 2);
  const first = sixth * (left + 4 * quarter + centre);
  const second = sixth * (centre + 4 * threeQuarters + right);
  const change = first + second - whole;
  if (depth === 0 || Math.abs(change) < 15 * tolerance) return first + second + change / 15;
  return (
    refine(f, { from, to: middle, left, centre: quarter, right: centre, whole: first }, tolerance / 2, depth - 1) +
    refine(f, { from: middle, to, left: centre, centre: threeQuarters, right, whole: second }, tolerance / 2, depth - 1)
  );
}
