import type {Plugin} from "vite";

/** What Plot and d3 name of d3-geo; a test compares it with the installed versions. */
export const GEO_NAMES =
  `geoAlbers geoAlbersUsa geoAzimuthalEqualArea geoAzimuthalEquidistant geoCentroid geoClipRectangle
  geoConicConformal geoConicEqualArea geoConicEquidistant geoEqualEarth geoEquirectangular geoGnomonic geoGraticule10
  geoMercator geoOrthographic geoPath geoStereographic geoStream geoTransform geoTransverseMercator`.split(/\s+/);

/**
 * Leaves d3-geo out of the workbench: Plot would bring 13 kB (gzip) of map projections that no chart here draws. Plot's
 * geo, density and contour marks need it; they throw a sentence that names this file.
 */
export function withoutMaps(): Plugin {
  return {
    name: "without-maps",
    apply: "build",
    enforce: "pre",
    resolveId: {filter: {id: /^d3-geo$/}, handler: () => "\0d3-geo"},
    load: {filter: {id: /^\0d3-geo$/}, handler: () => stubs()}
  };
}

function stubs(): string {
  const message = JSON.stringify("maps, densities and contours are left out of this page (build/without-maps.ts)");
  const names = GEO_NAMES.filter(name => name !== "geoTransform").map(name => `left as ${name}`);
  return `function left() { throw new Error(${message}); }
    // Called while Plot is being loaded, to describe a projection that nobody then asks for.
    export const geoTransform = methods => methods;
    export {${names.join(", ")}};`;
}
