import type {Investment} from "../../charts/investments.ts";
import type {Lever} from "../../scenario/scenario.ts";
import type {Choices} from "../state/choices.ts";
import {isOn} from "../state/choices.ts";
import type {Offered} from "../state/offered.ts";

/** Minutes of a month, as the model counts them. */
const MONTH = 365 * 120;

export interface Priced extends Investment {
  /** Path of the one-off cost in the scenario. */
  readonly path: string;
}

/** Every link and tool that costs anything and is switched on somewhere, with what it costs over a run of so many days. Most expensive first. */
export function priceList({levers, parameters}: Offered, choices: Choices, days: number): Priced[] {
  const found = new Map<string, {lever: Lever; strategies: string[]}>();
  for (const [strategy, all] of levers) {
    for (const lever of all) {
      if (!isOn(choices, strategy, lever.id)) continue;
      const known = found.get(lever.id);
      if (known) known.strategies.push(strategy);
      else found.set(lever.id, {lever, strategies: [strategy]});
    }
  }
  return [...found.values()]
    .map(({lever, strategies}) => {
      const path = pathOf(lever.id);
      const now = (name: string, standard: number) => {
        const full = `${path}.${name}`;
        return choices.values.get(full) ?? parameters.get(full)?.value ?? standard;
      };
      const [setup, monthly] = [now("setup", lever.setup), now("monthly", lever.monthly)];
      const ready = Math.floor(lever.works / MONTH);
      return {
        name: nameOf(lever.id),
        path: `${path}.setup`,
        strategies,
        setup,
        monthly,
        works: ready + 1,
        full: Math.floor(lever.full / MONTH) + 1,
        total: setup + monthly * Math.max(0, (days * 1440) / MONTH - ready)
      };
    })
    .filter(({setup, monthly}) => setup > 0 || monthly > 0)
    .toSorted((a, b) => b.total - a.total);
}

/** `joined/links.cart` → `strategies.joined.links.cart`. */
function pathOf(id: string): string {
  const at = id.indexOf("/");
  const origin = id.slice(0, at);
  return `${origin === "base" ? "base" : `strategies.${origin}`}.${id.slice(at + 1)}`;
}

function nameOf(id: string): string {
  const key = id.slice(id.lastIndexOf(".") + 1).replaceAll("-", " ");
  return key.charAt(0).toUpperCase() + key.slice(1);
}
