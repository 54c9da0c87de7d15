/** The shipped scenarios by what they are about, in the order in which they are offered. */
export const scenarioGroups = {
  start: ["leesa-mattress", "leesa-story", "mattress-apart"],
  industries: ["fashion-retailer", "grocery", "electronics", "bank", "small-shop"],
  service: ["interrupted-chat", "one-desk-or-four", "self-service"],
  goods: ["click-and-collect", "showroom", "marketplace-leakage"],
  messages: [
    "vanished-promotion",
    "one-code",
    "one-message-for-all",
    "cart-recovery",
    "retargeting",
    "post-purchase-ads"
  ],
  market: ["awareness", "stars-and-friends", "social-listening", "loyalty-card"],
  building: ["migration", "budget-by-attribution"],
  proofs: ["null-world"]
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ScenarioGroup = keyof typeof scenarioGroups | "others";

/** Files under the headings of their groups; what no group names comes last, among the others. */
export function groupScenarios<F extends {readonly file: string}>(
  files: readonly F[]
): Array<{readonly group: ScenarioGroup; readonly files: readonly F[]}> {
  const named = Object.entries(scenarioGroups).map(([group, names]) => ({
    group: group as ScenarioGroup,
    files: names.flatMap(name => files.filter(({file}) => file === `${name}.yaml`))
  }));
  const known = new Set(named.flatMap(({files: found}) => found));
  return [...named, {group: "others" as const, files: files.filter(file => !known.has(file))}].filter(
    ({files: found}) => found.length > 0
  );
}
