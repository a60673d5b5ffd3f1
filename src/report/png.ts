import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const fontFamily = 'DejaVu Sans';
const fontFolder = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) => join(fontFolder, file));

/** An SVG as PNG on white, at twice its size, with a font that comes along: the same on every machine. */
export function renderPng(svg: string): Uint8Array {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: fontFamily, sansSerifFamily: fontFamily };
  return new Resvg(svg, { background: '#ffffff', font, fitTo: { mode: 'zoom', value: 2 } }).render().asPng();
}
