export const interruptedCode = 130;

/**
 * Calls back on the first interrupt or termination signal, so that work can end in good order; a second one ends the process at once.
 *
 * @returns what stops listening
 */
export function onInterruption(stop: () => void): () => void {
  let count = 0;
  const listen = () => {
    if (count++ > 0) process.exit(interruptedCode);
    stop();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, listen);
  return () => {
    for (const signal of signals) process.off(signal, listen);
  };
}
