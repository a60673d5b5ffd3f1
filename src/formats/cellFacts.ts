import { isObject, type JsonObject } from '../scene/json.ts';
import { parseQuantity, type Dimension } from '../units/quantity.ts';

/** What pictures of a SET need to know of the cell. */
export interface CellFacts {
  description: string;
  metal: string;
  film: string;
  counterElectrode: string;
  thickness: number; // [nm] of the film
  radius: number; // [nm] of the cell
  ambient: number; // [K]
}

/** Facts of the cell from the scene.json of a SET folder. Throws Error, naming what is missing, where it is no complete SET scene. */
export function readCellFacts(scene: unknown): CellFacts {
  const root = asObject(scene, 'scene.json');
  const materials = asObject(root.materials, 'materials of scene.json');
  const geometry = asObject(root.geometry, 'geometry of scene.json');
  return {
    description: typeof root.description === 'string' ? root.description : '',
    metal: textOf(materials, 'metal'),
    film: textOf(materials, 'film'),
    counterElectrode: textOf(materials, 'counterElectrode'),
    thickness: quantityOf(geometry, 'thickness', 'length'),
    radius: quantityOf(geometry, 'radius', 'length'),
    ambient: quantityOf(root, 'temperature', 'temperature'),
  };
}

function asObject(value: unknown, name: string): JsonObject {
  if (isObject(value)) return value;
  throw new Error(`${name}: an object was expected`);
}

function textOf(object: JsonObject, key: string): string {
  const value = object[key];
  if (typeof value === 'string') return value;
  throw new Error(`scene.json: ${key} is missing`);
}

function quantityOf(object: JsonObject, key: string, dimension: Dimension): number {
  try {
    return parseQuantity(textOf(object, key), dimension);
  } catch (cause) {
    throw new Error(`scene.json: ${key}: ${(cause as Error).message}`, { cause });
  }
}
