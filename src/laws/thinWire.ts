/** What scatters electrons in a filament. */
export interface WireScattering {
  meanFreePath: number; // lambda [nm] in the bulk
  specularity: number; // p, share of the electrons that the surface reflects as a mirror does
  defectFactor: number; // s, share of the conductivity that defects leave
}

/**
 * Conductivity of a thin wire: sigma = s sigma_bulk / (1 + [(1 - p)/(1 + p)] lambda/d).
 *
 * **Holds** the thin limit s sigma_bulk [(1 + p)/(1 - p)] d/lambda; s sigma_bulk for p = 1 or a thick wire.
 * **Breaks** between both limits by up to some percent against Fuchs and Sondheimer's integral; below a few atoms, where conduction is
 * ballistic and quantised.
 * **Source** Buttberg 2025, eq. 6, which as printed conducts better than the bulk; K. Fuchs (1938), E. H. Sondheimer (1952).
 *
 * @param bulk sigma_bulk at the wire's temperature [e/(s V nm)]
 * @param diameter d [nm]
 * @returns conductivity [e/(s V nm)]
 */
export function thinWireConductivity(bulk: number, scattering: WireScattering, diameter: number): number {
  const { meanFreePath, specularity, defectFactor } = scattering;
  return (defectFactor * bulk) / (1 + ((1 - specularity) / (1 + specularity)) * (meanFreePath / diameter));
}
