import {entriesOf, layersOf, leverSections, type LeverSection} from "./layers.ts";
import {resolveInvestment} from "./resolve/investments.ts";
import {readingOf} from "./resolve/reading.ts";
import {isPlain} from "./plain.ts";
import type {Lever, Scenario} from "./scenario.ts";

const nouns: Readonly<Record<LeverSection, string>> = {
  links: "link",
  desks: "desk",
  programmes: "programme",
  tools: "tool"
};

/** What the firm chooses in a strategy: every entry of links, desks, programmes and tools of the base and of each layer. */
export function levers(scenario: Scenario, strategy: string): Lever[] {
  const layers = layersOf(scenario, strategy);
  const reading = readingOf(scenario, layers, {});
  return layers.flatMap(layer =>
    leverSections.flatMap(section =>
      entriesOf(layer, section).map(entry => {
        const costs = isPlain(entry.value) && section !== "desks" ? entry : {...entry, value: {}};
        const {setup, monthly} = resolveInvestment(reading, costs);
        const removed = entry.value === "off" || entry.value === "none" ? "without " : "";
        return {
          id: entry.id,
          section: entry.key === "identity" && section === "links" ? "identity" : section,
          label: `${removed}${nouns[section]} ${entry.key}`,
          setup,
          monthly
        };
      })
    )
  );
}
