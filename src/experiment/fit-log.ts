import {outcomes} from "../outcome/registry.ts";
import {readScenario} from "../scenario/read.ts";
import type {Scenario} from "../scenario/scenario.ts";
import {bgNbdMean} from "../statistics/buying/bg-nbd.ts";
import {meanAndSd} from "../statistics/spread.ts";
import type {Runner} from "../engine/runners/runner.ts";
import type {EventLog} from "./event-log.ts";
import {fitToLog, type FitOptions, type LogFit} from "./event-log/fit.ts";
import {scenarioText} from "./event-log/scenario-text.ts";
import {openLab} from "./lab.ts";

export interface FitLogOptions extends FitOptions {
  readonly runner: Runner;
  readonly title?: string | undefined;
  /** ISO 4217 code of the log's values. */
  readonly currency?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** What a log has taught, and the scenario made of it. */
export interface FittedLog {
  readonly fit: LogFit;
  /** The file, which reads well. */
  readonly text: string;
  readonly scenario: Scenario;
  /** Purchases per present customer in the year of the scenario: as the buying model foretells, and as the scenario's first strategy comes out. */
  readonly purchases: {readonly foretold: number; readonly simulated: number};
  readonly needsPerOrder: number;
}

const STEPS = 6;
const NEAR = 0.01;
const SIZE = {customers: 2000, replications: 2} as const;
/** Needs for one purchase to begin with: about the default of journeys. */
const FIRST = 4;

/**
 * Makes a scenario from an event log: purchases by NBD and BG/NBD, channels, tastes and habit from visits. A log knows orders, a scenario needs: how many needs it takes for an order is found by
 * running the scenario until its purchases are those that the buying model foretells. Throws where the log has too little in it, and on an impossible currency.
 */
export async function fitLog(log: EventLog, options: FitLogOptions): Promise<FittedLog> {
  const {runner, title = "My firm", currency = "USD", signal, onProgress} = options;
  if (!/^[A-Z]{3}$/.test(currency)) throw new Error(`a currency is a code such as USD, not ${currency}`);
  const fit = fitToLog(log, options);
  const {present, bgNbd} = fit;
  const {rate, shape, dropOut: p, concentration} = present;
  const foretold =
    bgNbd && Number.isFinite(concentration)
      ? bgNbdMean(365, {r: shape, alpha: shape / rate, a: p * concentration, b: (1 - p) * concentration})
      : rate * 365;
  let needsPerOrder = FIRST;
  for (let step = 0; ; step++) {
    const text = scenarioText(fit, {title, currency, needsPerOrder});
    const {scenario, errors} = readScenario(text, {outcomes: outcomes.map(({id}) => id)});
    if (scenario === null) throw new TypeError(`the scenario of the log does not read: ${errors[0].message}`);
    const [{figures}] = await openLab(scenario, {...SIZE, runner, signal}).evaluate([{strategy: "multichannel"}], {
      outcomes: ["purchases-per-customer"]
    });
    const simulated = meanAndSd(figures["purchases-per-customer"]).mean;
    onProgress?.((step + 1) / STEPS);
    if (step + 1 === STEPS || Math.abs(simulated / foretold - 1) < NEAR)
      return {fit, text, scenario, purchases: {foretold, simulated}, needsPerOrder};
    needsPerOrder *= Math.min(5, Math.max(0.2, foretold / Math.max(simulated, foretold / 100)));
  }
}
