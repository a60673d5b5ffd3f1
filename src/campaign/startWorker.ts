import { Worker } from 'node:worker_threads';

/**
 * Starts a module of this folder on a thread of its own: the built one, or the TypeScript source where this module is one itself.
 *
 * @param name without extension
 */
export function startWorker(name: string): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, import.meta.url));
  // Node 20 starts no .ts file, but a text that first registers the loader may import one.
  const loader = import.meta.resolve('tsx/esm/api');
  const source = new URL(`./${name}.ts`, import.meta.url).href;
  const steps = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(source)}); })`;
  return new Worker(steps, { eval: true });
}
