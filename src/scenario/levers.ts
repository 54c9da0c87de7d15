import {entriesOf, layersOf, leverSections, offIn, type Entry, type LeverSection} from "./layers.ts";
import {resolveInvestment} from "./resolve/investments.ts";
import {readingOf} from "./resolve/reading.ts";
import {dig, isPlain} from "./plain.ts";
import type {Lever, Scenario} from "./scenario.ts";

function labelOf(section: LeverSection, {key, value}: Entry): string {
  const removed = value === "off" || value === "none" ? "without " : "";
  const name =
    section !== "links" ? `${section.slice(0, -1)} ${key}` : key === "identity" ? "recognition" : `${key} link`;
  return removed + name;
}

/**
 * What the firm chooses in a strategy: every entry of links, desks, programmes and tools of the base and of each layer, but those that the strategy
 * does without.
 */
export function levers(scenario: Scenario, strategy: string): Lever[] {
  const layers = layersOf(scenario, strategy);
  const off = offIn(scenario, strategy);
  const reading = readingOf(scenario, layers, {});
  return layers.flatMap(layer =>
    leverSections.flatMap(section =>
      entriesOf(layer, section, off).map(entry => {
        const costs = isPlain(entry.value) && section !== "desks" ? entry : {...entry, value: {}};
        const {setup, monthly, ready, ramp} = resolveInvestment(reading, costs);
        const does = section === "tools" ? dig(entry.value, ["does"]) : undefined;
        return {
          id: entry.id,
          section: entry.key === "identity" && section === "links" ? "identity" : section,
          label: labelOf(section, entry),
          setup,
          monthly,
          does: typeof does === "string" ? does : null,
          works: ready,
          full: ready + ramp
        };
      })
    )
  );
}
