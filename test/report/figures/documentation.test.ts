import prettier from 'prettier';
import { expect, it } from 'vitest';
import { figures } from '../../../src/report/figures/list.ts';
import { figureDocumentation } from './documentation.ts';

const place = new URL('../../../docs/figures.md', import.meta.url).pathname;

it('docs/figures.md says what the figures are, run and check', async () => {
  const options = { ...(await prettier.resolveConfig(place)), parser: 'markdown' };
  const text = await prettier.format(figureDocumentation(figures), options);
  await expect(text).toMatchFileSnapshot(place);
});
