import type {Plain} from "../plain.ts";
import type {Located, Problem} from "../read/located.ts";
import {checkChannels} from "./channels.ts";
import {checkClaims} from "./claims.ts";
import {checkEvidence} from "./evidence.ts";
import {fileOf} from "./file.ts";
import {checkFirm} from "./firm.ts";
import {checkJourney} from "./journey.ts";
import {checkProgrammes} from "./programmes.ts";
import {checkSegments} from "./segments.ts";
import {checkStrategies} from "./strategies.ts";

/** Problems between parts of the file that are fine by themselves: names, sums, roles, cycles. */
export function crossCheck(data: Plain, located: Located | null, outcomes?: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const file = fileOf(data, located, problems);
  checkSegments(file);
  checkChannels(file);
  checkFirm(file);
  checkProgrammes(file);
  checkStrategies(file);
  checkJourney(file);
  checkClaims(file, outcomes);
  checkEvidence(file);
  return problems;
}
