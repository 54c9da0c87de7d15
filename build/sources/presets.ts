import {readFileSync} from "node:fs";
import {plan} from "../../src/experiment/plan.ts";
import {formatValue} from "../../src/outcome/format.ts";
import {outcome} from "../../src/outcome/registry.ts";
import {readScenario} from "../../src/scenario/read.ts";
import type {Claim, Scenario} from "../../src/scenario/scenario.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import type {SegmentSetting} from "../../src/scenario/setting/market.ts";

/** Trades, by the scenario that stands for each. */
export const trades: Readonly<Record<string, string>> = {
  "leesa-mattress": "mattresses",
  "fashion-retailer": "fashion",
  grocery: "groceries",
  electronics: "electronics",
  bank: "bank",
  "small-shop": "small shop"
};

export interface Preset {
  readonly name: string;
  readonly scenario: Scenario;
  /** The world of its baseline. */
  readonly setting: Setting;
}

/** Reads the presets' scenarios in `folder`. Throws on an invalid one. */
export function readPresets(folder: string): Preset[] {
  return Object.keys(trades).map(name => {
    const {scenario, errors} = readScenario(readFileSync(`${folder}/${name}.yaml`, "utf8"), {name});
    if (scenario === null) throw new Error(`${name} is no valid scenario: ${errors[0]?.message}`);
    return {name, scenario, setting: plan(scenario).strategies[0].setting};
  });
}

/** A number in which trades differ. */
interface Trait {
  readonly label: string;
  readonly per: string;
  readonly of: (setting: Setting) => number;
  readonly say: (value: number, setting: Setting) => string;
}

const mean = (setting: Setting, of: (segment: SegmentSetting) => number) =>
  setting.segments.reduce((sum, segment) => sum + segment.share * of(segment), 0);
const share = (value: number) => formatValue(value, "share", {precision: 2});

/** Chance that two visits of a person, chosen by taste alone, are in different channels. */
export function crossing({segments, channels}: Pick<Setting, "segments" | "channels">): number {
  const open = channels.filter(({browses, sells}) => browses || sells);
  return segments.reduce((sum, {share: part, taste, nearStore}) => {
    const apart = (near: boolean) => {
      const odds = open.map(({id, local}) => (local && !near ? 0 : (taste[id] ?? 0)));
      const all = odds.reduce((a, b) => a + b, 0);
      return all === 0 ? 0 : 1 - odds.reduce((same, one) => same + (one / all) ** 2, 0);
    };
    return sum + part * (nearStore * apart(true) + (1 - nearStore) * apart(false));
  }, 0);
}

export const traits: readonly Trait[] = [
  {
    label: "Needs",
    per: "per person and year",
    of: setting => mean(setting, ({need}) => need),
    say: value => value.toPrecision(2)
  },
  {
    label: "Order value",
    per: "mean; with a contract, per term",
    of: setting => mean(setting, ({orderMean}) => orderMean),
    say: (value, {currency}) => formatValue(value, "money", {currency, precision: 3})
  },
  {
    label: "Contract",
    per: "days per term",
    of: setting => mean(setting, ({contract}) => contract / 1440),
    say: value => (value === 0 ? "–" : value.toFixed(0))
  },
  {label: "Gross margin", per: "of revenue", of: ({money}) => money.margin, say: share},
  {
    label: "Must touch first",
    per: "of people",
    of: setting => mean(setting, ({touchFirst}) => touchFirst),
    say: share
  },
  {label: "Live near a store", per: "of people", of: setting => mean(setting, ({nearStore}) => nearStore), say: share},
  {
    label: "Visits that change channel",
    per: "of pairs of visits, by taste alone",
    of: crossing,
    say: share
  },
  {
    label: "Sent back",
    per: "of orders of products never touched",
    of: ({returns}) => returns?.share ?? 0,
    say: value => (value === 0 ? "–" : share(value))
  },
  {label: "Cases", per: "of orders", of: ({support}) => support.orderCase, say: share},
  {
    label: "Cases",
    per: "of renewals",
    of: ({support}) => support.renewalCase,
    say: value => (value === 0 ? "–" : share(value))
  },
  {
    label: "Price sensitivity",
    per: "of the price coefficients",
    of: setting => mean(setting, ({priceSensitivity}) => priceSensitivity),
    say: value => value.toFixed(2)
  },
  {label: "People in the market", per: "", of: ({market}) => market.people, say: value => value.toLocaleString("en")},
  {label: "Length of the run", per: "years", of: ({horizon}) => horizon / 525600, say: value => value.toFixed(0)}
];

/** The claim of a preset about the money of joining up. */
export function verdict({scenario}: Preset): Claim {
  const claim = (scenario.expect ?? []).find(({outcome: id}) => id === "net-present-value");
  if (claim === undefined) throw new Error(`${scenario.title} says nothing about net present value`);
  return claim;
}

const signs: Readonly<Record<string, string>> = {"+": "more", "-": "less", "0": "the same", "?": "no clear difference"};

function claims({scenario}: Preset): string {
  const [baseline, joined] = Object.keys(scenario.strategies);
  const told = (scenario.expect ?? []).flatMap(({outcome: id, sign, from, to}) =>
    sign === undefined || id === "net-present-value" || from !== baseline || to !== joined
      ? []
      : [`${outcome(id)!.label.toLowerCase()}: ${signs[sign]}`]
  );
  return told.length === 0 ? "–" : told.join("; ");
}

/** The text of docs/presets.md. */
export function presetsPage(presets: readonly Preset[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const head = ["", ...presets.map(({name}) => `[${trades[name]}](../scenarios/${name}.yaml)`)];
  const numbers = traits.map(({label, per, of, say}) => [
    per === "" ? label : `${label}, ${per}`,
    ...presets.map(({setting}) => say(of(setting), setting))
  ]);
  const answers = presets.map(preset => {
    const {sign, because} = verdict(preset);
    const reason = because === undefined ? "" : String(because);
    return [trades[preset.name], signs[sign!], reason, claims(preset)];
  });
  return `# Presets

Generated by \`npx node build/coverage.ts\`; do not edit.

Whether joining up pays depends on the trade. Six firms ask the same question, each with its own numbers; the figures are ours, with
sources where [the register](evidence.md) has some. To ask for another firm, copy the scenario that is most like it.

## What differs

Means over the market, in the baseline.

${line(head)}
${line(head.map(() => "---"))}
${numbers.map(line).join("\n")}

## What comes out

Joined up against multichannel, over the time of the scenario. Each entry is a claim of the scenario file, and holds with its whole
95 % interval whenever the tests run (\`test/scenarios/scenarios.test.ts\`); \`check\` prints the figures.

| trade | net present value | because | what else |
| --- | --- | --- | --- |
${answers.map(line).join("\n")}

The first column of answers is money only. A firm for which joining up does not pay may still have customers who explain less and wait
less, and may care.
`;
}
