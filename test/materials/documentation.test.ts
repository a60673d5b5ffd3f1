import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CitedValue } from '../../src/materials/citedValue.ts';
import { copperSilicaCell } from '../../src/materials/copperSilicaCell.ts';
import { films } from '../../src/materials/films.ts';
import { metals } from '../../src/materials/metals.ts';

const text = readFileSync(new URL('../../docs/physics.md', import.meta.url), 'utf8');

/** Rows of the table between two markers, as cells. */
function rowsOf(name: string): string[][] {
  const [, table] = new RegExp(`<!-- ${name}: begin -->(.*?)<!-- ${name}: end -->`, 'su').exec(text) ?? [];
  const lines = (table ?? '').split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/physics.md', () => {
  it('gives every parameter of the cell its value, unit, class and a source', () => {
    const documented = rowsOf('cell').map(([name, , , value, provenance, source]) => {
      const [number, ...unit] = value.split(' ');
      expect(source).not.toBe('');
      return [name.replaceAll('`', ''), Number(number), unit.join(' '), provenance];
    });
    const cells: [string, CitedValue][] = Object.entries(copperSilicaCell);
    expect(documented).toEqual(
      cells.map(([name, { value, unit, class: provenance }]) => [name, value, unit, provenance]),
    );
  });

  it('gives the materials the values that the model uses', () => {
    const rows = rowsOf('materials');
    expect(rows.length).toBeGreaterThan(6);
    for (const [name, ...values] of rows) {
      const [, field, unit] = /^`(\w+)` \[(.*)\]$/u.exec(name) ?? [];
      const materials = [metals.Cu, metals.Ag, metals.Ni, metals.Pt, films.SiO2] as unknown as Record<
        string,
        CitedValue
      >[];
      for (const [i, material] of materials.entries()) {
        if (values[i] === '') continue;
        expect([field, Number(values[i]), unit]).toEqual([field, material[field].value, material[field].unit]);
      }
      expect(values[5]).toBe(metals.Cu[field as 'heatCapacity'].class);
    }
  });
});
