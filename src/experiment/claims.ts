import {formatInterval, formatValue, type FormatOptions} from "../outcome/format.ts";
import {outcome} from "../outcome/registry.ts";
import type {Unit} from "../outcome/outcome.ts";
import type {Claim, Scenario} from "../scenario/scenario.ts";
import {compare, type CompareOptions} from "./compare.ts";
import type {Comparison} from "./comparison.ts";
import {digitsOf, largest} from "./digits.ts";

/** A claim of a scenario against what came out. */
export interface ClaimResult {
  readonly claim: Claim;
  /** The whole interval satisfies the claim: without an interval, or where it reaches beyond the bounds, nothing holds. */
  readonly holds: boolean;
  /** The outcome in one strategy, or its paired difference `to − from`; NaN where it has no meaning. */
  readonly figure: number;
  readonly low: number | null;
  readonly high: number | null;
  /** What the claim is about, in words: "Conversion (of journeys), Joined up against Multichannel". */
  readonly subject: string;
  /** What came out of it: "+0.42 points (+0.35 to +0.49 points); claimed more". */
  readonly finding: string;
  /** Both together. */
  readonly sentence: string;
}

/** Outcomes that are comparisons with the baseline already: they have no further difference. */
const relative = new Set(["payback", "break-even-integration-cost"]);

/** Judges claims by a finished comparison. Throws on a claim about strategies, or about a baseline, that it does not have. */
export function checkClaims(comparison: Comparison, claims: readonly Claim[]): ClaimResult[] {
  return claims.map(claim => {
    const figure = figureOf(comparison, claim);
    const {value, low, high} = figure;
    const known = !Number.isNaN(value) && low !== null && high !== null;
    const holds = known && satisfies(claim, value, low, high);
    const subject = subjectOf(comparison, claim);
    const finding = findingOf(comparison, claim, figure, holds);
    return {claim, holds, figure: value, low, high, subject, finding, sentence: `${subject}: ${finding}`};
  });
}

/** Runs the comparisons that the claims of a scenario need, one per baseline, and judges the claims in their order. */
export async function testClaims(
  scenario: Scenario,
  options: Omit<CompareOptions, "strategies">
): Promise<{readonly results: readonly ClaimResult[]; readonly comparisons: readonly Comparison[]}> {
  const {expect = []} = scenario;
  const needed = comparisonsFor(scenario);
  const comparisons: Comparison[] = [];
  const results = new Map<Claim, ClaimResult>();
  for (const [i, strategies] of needed.entries()) {
    const {onProgress} = options;
    const share = (part: Comparison) => onProgress?.({...part, progress: (i + part.progress) / needed.length});
    const comparison = await compare(scenario, {...options, strategies, ...(onProgress && {onProgress: share})});
    comparisons.push(comparison);
    const its = expect.filter(claim => baselineOf(scenario, claim) === strategies[0]);
    for (const result of checkClaims(comparison, its)) results.set(result.claim, result);
  }
  return {results: expect.map(claim => results.get(claim)!), comparisons};
}

/**
 * Strategies of every comparison that the claims of a scenario need, baseline first. Claims about one strategy belong to the
 * comparison of all.
 */
export function comparisonsFor(scenario: Scenario): string[][] {
  const all = Object.keys(scenario.strategies);
  const {expect = []} = scenario;
  return all.flatMap((baseline, i) => {
    const its = expect.filter(claim => baselineOf(scenario, claim) === baseline);
    if (its.length === 0) return [];
    return [i === 0 ? all : [baseline, ...all.filter(id => its.some(({to}) => to === id))]];
  });
}

function baselineOf({strategies}: Scenario, {from}: Claim): string {
  return from ?? Object.keys(strategies)[0]!;
}

interface Figure {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** A difference: written with its sign. */
  readonly signed: boolean;
}

function figureOf({strategies, differences}: Comparison, {outcome: id, in: one, from, to}: Claim): Figure {
  const wanted = one ?? to;
  const {outcomes} = strategies.find(strategy => strategy.id === wanted) ?? {};
  if (outcomes === undefined || (from !== undefined && from !== strategies[0].id)) {
    throw new Error(
      `invalid claim: this comparison does not have ${from === undefined ? "" : `${from} against `}${wanted}`
    );
  }
  const nothing = {value: NaN, low: null, high: null};
  if (one !== undefined || relative.has(id)) return {...(outcomes[id] ?? nothing), signed: false};
  const difference = differences.find(candidate => candidate.outcome === id && candidate.to === to);
  return {...(difference ?? nothing), signed: true};
}

function satisfies({between, above, below, sign}: Claim, value: number, low: number, high: number): boolean {
  if (between !== undefined) return low >= between[0] && high <= between[1];
  if (above !== undefined) return low > above;
  if (below !== undefined) return high < below;
  if (sign === "+") return low > 0;
  if (sign === "-") return high < 0;
  if (sign === "0") return value === 0 && low === 0 && high === 0;
  return low <= 0 && high >= 0;
}

/** Whether the interval contradicts the claim altogether, rather than leaving it open. */
function contradicts({between, above, below, sign}: Claim, low: number, high: number): boolean {
  if (between !== undefined) return high < between[0] || low > between[1];
  if (above !== undefined) return high <= above;
  if (below !== undefined) return low >= below;
  if (sign === "+") return high <= 0;
  if (sign === "-") return low >= 0;
  return true;
}

function subjectOf({strategies}: Comparison, claim: Claim): string {
  const {label, per} = outcome(claim.outcome);
  const titleOf = (id: string | undefined) => strategies.find(strategy => strategy.id === id)?.title ?? id;
  const where = claim.in === undefined ? `${titleOf(claim.to)} against ${titleOf(claim.from)}` : titleOf(claim.in);
  return `${label} (${per}), ${where}`;
}

function findingOf({currency}: Comparison, claim: Claim, {value, low, high, signed}: Figure, holds: boolean): string {
  const {unit} = outcome(claim.outcome);
  const precision = digitsOf(low, high, signed ? 2 : 3);
  const options: FormatOptions = {currency, signed, precision, like: largest(low, high)};
  const wanted = `claimed ${claimed(claim, unit, options)}`;
  if (Number.isNaN(value)) return `nothing to measure; ${wanted}`;
  const figure = formatValue(value, unit, options);
  if (low === null || high === null)
    return `${figure}; ${wanted}, which takes an interval and so at least two replications`;
  const exact = Number.isFinite(low) ? " exactly" : "";
  const interval = low === high ? exact : ` (${formatInterval(low, high, unit, options)})`;
  const open = holds || contradicts(claim, low, high) ? "" : ", which the interval leaves open";
  return `${figure}${interval}; ${wanted}${open}`;
}

function claimed({between, above, below, sign}: Claim, unit: Unit, options: FormatOptions): string {
  const write = (bound: number) =>
    formatValue(bound, unit, {...options, precision: 6, like: 0})
      .replace(/(\.\d*?)0+(?=\D*$)/, "$1")
      .replace(/\.(?=\D*$)/, "");
  if (between !== undefined) return `between ${write(between[0])} and ${write(between[1])}`;
  if (above !== undefined) return `above ${write(above)}`;
  if (below !== undefined) return `below ${write(below)}`;
  return {"+": "more", "-": "less", "0": "no difference at all", "?": "no clear difference"}[sign!];
}
