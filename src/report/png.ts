import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const fontFamily = 'DejaVu Sans';
const fontFiles = [fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))];

/** An SVG as PNG on white, enlarged, with a font that comes along: the same on every machine. */
export function renderPng(svg: string, zoom = 2): Uint8Array {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: fontFamily, sansSerifFamily: fontFamily };
  return new Resvg(svg, { background: '#ffffff', font, fitTo: { mode: 'zoom', value: zoom } }).render().asPng();
}
