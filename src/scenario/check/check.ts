import {keysOf, type Plain} from "../plain.ts";
import {offsetOf, type Located, type Problem} from "../read/located.ts";
import {checkAdvocacy} from "./advocacy.ts";
import {checkBudgets} from "./budgets.ts";
import {checkChannels} from "./channels.ts";
import {checkClaims} from "./claims.ts";
import {checkEvidence} from "./evidence.ts";
import {fileOf} from "./file.ts";
import {checkFirm} from "./firm.ts";
import {checkJourney} from "./journey.ts";
import {checkMarket} from "./market.ts";
import {checkProgrammes} from "./programmes.ts";
import {checkResponse} from "./response.ts";
import {checkSegments} from "./segments.ts";
import {checkStores} from "./stores.ts";
import {checkStrategies} from "./strategies.ts";
import {checkTargets} from "./targets.ts";

/** Problems between parts of the file that are fine by themselves: names, sums, roles, cycles. */
export function crossCheck(data: Plain, located: Located | null, outcomes?: readonly string[]): Problem[] {
  const problems = crowds(data, located);
  if (problems.length) return problems;
  const file = fileOf(data, located, problems);
  checkSegments(file);
  checkChannels(file);
  checkFirm(file);
  checkProgrammes(file);
  checkAdvocacy(file);
  checkResponse(file);
  checkStores(file);
  checkStrategies(file);
  checkJourney(file);
  checkMarket(file);
  checkBudgets(file);
  checkClaims(file, outcomes);
  checkTargets(file, outcomes);
  checkEvidence(file);
  return problems;
}

const most = {strategies: 16, segments: 64, channels: 64, groups: 64} as const;

/** Sections with more entries than are compared with each other. */
function crowds(data: Plain, located: Located | null): Problem[] {
  return Object.entries(most).flatMap(([section, limit]) => {
    const count = keysOf(data[section]).length;
    if (count <= limit) return [];
    const offset = offsetOf(located, [section], "key");
    return [{offset, path: section, message: `${count} ${section}; at most ${limit} are possible`}];
  });
}
