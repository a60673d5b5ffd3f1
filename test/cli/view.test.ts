import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFolders } from '../../src/cli/view.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';
import { filigree } from './commandLine.ts';

describe('filigree view', () => {
  const newFolder = temporaryFolders();

  it('tells every path that holds nothing, and serves none', async () => {
    const folder = newFolder();
    const { code, errors } = await filigree(['view', folder, join(folder, 'x'), '--no-open', '--port', '0']);
    expect(code).toBe(2);
    expect(errors.join('\n')).toContain(`${folder} holds no run, campaign or SET`);
    expect(errors.join('\n')).toContain(`${join(folder, 'x')} does not exist`);
  });

  it('says how many folders of each kind it shows', () => {
    const kinds = ['set', 'run', 'campaign', 'run'] as const;
    const folders = kinds.map((kind, index) => ({ path: `out/${index}`, kind }));
    expect(describeFolders(folders)).toBe('2 runs, 1 campaign, 1 SET');
    expect(describeFolders([])).toBe('the page alone');
  });
});
