import { Container } from 'pixi.js';
import { channelsOf } from '../../src/analysis/palette.ts';
import type { Section } from '../../src/analysis/section.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import type { Camera } from '../stage/camera.ts';
import type { StageColors } from '../theme.ts';
import { ContourLines, potentialLevels } from './contourLines.ts';
import { ElectricField } from './electricField.ts';
import { FilmPicture } from './filmPicture.ts';
import { Strokes } from './strokes.ts';
import { packColor, packHex } from './packedColor.ts';
import type { CameraUniforms } from './vertexMesh.ts';

const lineWidth = 1; // [px]
const arrowSpacing = 34; // [px]
const arrowWidth = 1.3; // [px]
const shades = 256;

/** What is to be seen of the potential. */
export interface PotentialLook {
  map: boolean;
  lines: boolean;
  field: boolean;
}

/** The potential: heat map, equipotential lines, arrows along the field. Each is made anew only when it has changed. */
export class PotentialLayer {
  readonly container = new Container();
  readonly #camera: CameraUniforms;
  readonly #lines: Strokes;
  readonly #arrows: Strokes;
  readonly #contours = new ContourLines();
  #map: FilmPicture | null = null;
  #pixels = new Uint32Array(0);
  #size = '';
  #mapped: unknown[] = [];
  #traced: unknown[] = [];
  #pointed: unknown[] = [];
  #field: { section: Section; field: ElectricField } | null = null;

  constructor(camera: CameraUniforms) {
    this.#camera = camera;
    this.#lines = new Strokes(camera);
    this.#arrows = new Strokes(camera);
    this.container.addChild(this.#lines.mesh, this.#arrows.mesh);
  }

  show(section: Section | null, look: PotentialLook, header: FrameHeader, camera: Camera, colors: StageColors): void {
    this.container.visible = section !== null;
    if (!section) return;
    if (look.map && hasChanged(this.#mapped, (this.#mapped = [section, colors, camera, header])))
      this.#showMap(section, header, camera, colors);
    if (this.#map) this.#map.mesh.visible = look.map;
    if (look.lines && hasChanged(this.#traced, (this.#traced = [section, colors])))
      this.#showLines(section, header, packHex(colors.contour));
    this.#lines.mesh.visible = look.lines;
    if (look.field && hasChanged(this.#pointed, (this.#pointed = [section, colors, camera])))
      this.#showField(section, header, camera, packHex(colors.arrow, 0.85));
    this.#arrows.mesh.visible = look.field;
  }

  #showMap(section: Section, header: FrameHeader, camera: Camera, colors: StageColors): void {
    const { columns, rows } = section;
    const size = [columns, rows, header.width, header.thickness].join();
    if (!this.#map || this.#size !== size) {
      this.#map?.destroy();
      this.#pixels = new Uint32Array(columns * rows);
      const stepX = header.width / (columns - 1);
      const stepZ = header.thickness / (rows - 1);
      const place = { x: -stepX / 2, z: -stepZ / 2, width: columns * stepX, height: rows * stepZ };
      this.#map = new FilmPicture(this.#camera, new Uint8Array(this.#pixels.buffer), columns, rows, place);
      this.#size = size;
      this.container.addChildAt(this.#map.mesh, 0);
    }
    shade(this.#pixels, section, rampOf(colors));
    this.#map.update();
    this.#map.arrange(camera);
  }

  #showLines(section: Section, header: FrameHeader, color: number): void {
    const stepX = header.width / (section.columns - 1);
    const stepZ = header.thickness / (section.rows - 1);
    this.#contours.trace(section, potentialLevels(section));
    const { pieces, count } = this.#contours;
    this.#lines.begin(count);
    for (let at = 0; at < 4 * count; at += 4) {
      const [x0, z0, x1, z1] = [
        pieces[at] * stepX,
        pieces[at + 1] * stepZ,
        pieces[at + 2] * stepX,
        pieces[at + 3] * stepZ,
      ];
      this.#lines.line(x0, z0, x1, z1, lineWidth, color);
    }
    this.#lines.end();
  }

  #showField(section: Section, header: FrameHeader, camera: Camera, color: number): void {
    if (this.#field?.section !== section) this.#field = { section, field: new ElectricField(section, header) };
    const { field } = this.#field;
    const spacing = arrowSpacing / camera.scale; // [nm]
    const { left, top, right, bottom } = camera.seen;
    const columns = [Math.floor(camera.x(left) / spacing), Math.ceil(camera.x(right) / spacing)];
    const rows = [Math.floor(camera.z(bottom) / spacing), Math.ceil(camera.z(top) / spacing)];
    this.#arrows.begin(2 * (columns[1] - columns[0]) * (rows[1] - rows[0]));
    for (let i = columns[0]; i < columns[1]; i++)
      for (let k = rows[0]; k < rows[1]; k++) {
        const [x, z] = [(i + 0.5) * spacing, (k + 0.5) * spacing];
        if (x > header.width || z > header.thickness) continue;
        field.look(x, z);
        const length = field.arrowLength() * arrowSpacing;
        const size = Math.hypot(field.x, field.z);
        if (length > 3) this.#arrows.arrow(x, z, field.x / size, field.z / size, length, arrowWidth, color);
      }
    this.#arrows.end();
  }
}

function hasChanged(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === 0 || after.some((part, i) => part !== before[i]);
}

let lastRamp: { colors: StageColors; ramp: Uint32Array } | null = null;

function rampOf(colors: StageColors): Uint32Array {
  if (lastRamp?.colors === colors) return lastRamp.ramp;
  const [low, high] = [channelsOf(colors.low), channelsOf(colors.high)];
  const channel = (i: number, at: number) => Math.round(low[at] + (i / (shades - 1)) * (high[at] - low[at]));
  const ramp = Uint32Array.from({ length: shades }, (_, i) => packColor(channel(i, 0), channel(i, 1), channel(i, 2)));
  lastRamp = { colors, ramp };
  return ramp;
}

/** One pixel a node, lowest z in the first row. */
function shade(pixels: Uint32Array, { columns, rows, values, least, most }: Section, ramp: Uint32Array): void {
  const scale = most > least ? (shades - 1) / (most - least) : 0;
  for (let i = 0; i < columns; i++)
    for (let k = 0; k < rows; k++) pixels[k * columns + i] = ramp[Math.round((values[i * rows + k] - least) * scale)];
}
