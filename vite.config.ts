import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('viewer/', import.meta.url)),
  base: './',
  build: {
    outDir: fileURLToPath(new URL('dist/viewer/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
  },
  worker: { format: 'es' },
});
