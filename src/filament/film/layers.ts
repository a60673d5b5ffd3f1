const nearGrading = 0.7; // of a layer next to the filament, to the mean of all

/** Share of a line's way at which a layer lies, the closer the nearer to the filament. */
export function layerShare(layer: number, layers: number): number {
  const along = layer / (layers - 1);
  return along * (nearGrading + (1 - nearGrading) * along);
}

/** The layer at which lines have their knee. */
export function kneeLayer(layers: number): number {
  return Math.max(1, (layers - 1) >> 1);
}
