import {ALIVE, FLAGS} from "../../src/model/state.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import {moves} from "../../src/scenario/setting/journey.ts";
import {watch, type Happening, type Named} from "../model/lives.ts";

/** How often something happened according to the tallies, by the name of the happening. */
const counted: Partial<Record<Happening["what"], (t: Named) => number>> = {
  need: t => t.journeys,
  needJoined: t => t.absorbed,
  neededElsewhere: t => t.unaware,
  joined: t => t.members,
  compared: t => t.comparisons,
  wantedElsewhere: t => t.wantedElsewhere,
  contradiction: t => t.contradictions,
  aware: t => t.madeAware,
  forgot: t => t.forgot,
  step: t => t.steps,
  order: t => t.orders,
  left: t => t.left,
  lapsed: t => t.lapsed,
  problem: t => t.cases,
  contact: t => t.contacts,
  repeat: t => t.repeats,
  gaveUpWaiting: t => t.contactsGivenUp,
  cutShort: t => t.interrupted,
  coBrowsed: t => t.coBrowsed,
  foundClosed: t => t.foundClosed,
  passedOn: t => t.transfers,
  handedOver: t => t.handedOver,
  formalComplaint: t => t.formalComplaints,
  solved: t => t.solved,
  message: t => t.messages,
  click: t => t.clicks,
  optOut: t => t.optOuts,
  renewed: t => t.renewals,
  lost: t => t.lost,
  promotionFound: t => t.promotionsFound,
  received: t => t.scores,
  complained: t => t.complaints,
  answeredSurvey: t => t.surveysAnswered,
  soldOut: t => t.stockOuts,
  servedElsewhere: t => t.rescued,
  addOn: t => t.addOns,
  cancelled: t => t.cancelled,
  returnRefused: t => t.returnsRefused,
  sampleOrdered: t => t.samples
};

/** What is wrong with the stories of a world's people: out of order, out of place, after the end, or not what was counted. */
export function storyFaults(world: Setting, customers: number): unknown[] {
  const seen: Record<string, number> = {};
  const wrong: unknown[] = [];
  let returnsOfCustomers = 0;
  const totals = watch(world, {customers}, (customer, story, k) => {
    for (const {what} of story) seen[what] = (seen[what] ?? 0) + 1;
    const ended = story.findIndex(({what}) => what === "lost");
    const dead = (k.I[FLAGS] & ALIVE) === 0;
    // somebody who is lost may still send back what they ordered
    const after = story
      .slice(ended + 1)
      .filter(({what}) => !["sentBack", "returnRefused", "missing", "carried"].includes(what));
    if (ended >= 0 !== dead || (dead && after.length > 0)) wrong.push([customer, "lives on or dies unseen", story]);
    returnsOfCustomers += story.slice(0, dead ? ended : undefined).filter(({what}) => what === "sentBack").length;
    const unordered = story.findIndex(({minute}, i) => i > 0 && minute < story[i - 1].minute);
    if (unordered >= 0) wrong.push([customer, "goes back in time", story[unordered]]);
    const outside = story.find(({minute, channel}) => minute >= world.horizon || channel >= world.channels.length);
    if (outside) wrong.push([customer, "leaves the world", outside]);
    const early = outOfPlace(story);
    if (early) wrong.push([customer, "happens out of place", early]);
  });
  seen.need = (seen.need ?? 0) + (seen.broughtForward ?? 0);
  seen.problem = (seen.problem ?? 0) + (seen.question ?? 0) + (seen.formalComplaint ?? 0);
  seen.received = (seen.received ?? 0) + (seen.caseClosed ?? 0) + (seen.soldOut ?? 0) + returnsOfCustomers;
  for (const [what, count] of Object.entries(counted)) {
    if ((seen[what] ?? 0) !== count(totals)) wrong.push([what, "was told", seen[what], "and counted", count(totals)]);
  }
  return wrong;
}

/** The first thing that happens although it cannot: a step outside a journey, a contact without a case. */
function outOfPlace(story: readonly Happening[]): Happening | undefined {
  let inJourney = false;
  let inSession = false;
  let caseOpen = false;
  return story.find(({what, a}) => {
    const possible: Partial<Record<Happening["what"], boolean>> = {
      need: !inJourney,
      broughtForward: !inJourney,
      needJoined: inJourney,
      neededElsewhere: !inJourney,
      forgot: !inJourney,
      compared: inJourney,
      wantedElsewhere: inJourney,
      contradiction: inSession,
      visit: inJourney,
      visitByMessage: inJourney,
      step: inJourney && moves[a] !== undefined,
      order: inSession,
      left: inJourney,
      lapsed: inJourney,
      cart: inSession || inJourney,
      later: inSession,
      question: inSession && !caseOpen,
      problem: !caseOpen,
      formalComplaint: !caseOpen,
      contact: caseOpen,
      foundClosed: caseOpen,
      passedOn: caseOpen,
      handedOver: caseOpen,
      solved: caseOpen,
      unsolved: caseOpen,
      caseClosed: caseOpen
    };
    if (what === "need" || what === "broughtForward") inJourney = true;
    if (what === "visit" || what === "visitByMessage" || what === "step") inSession = true;
    if (what === "compared") inSession = true;
    if (what === "later" || what === "question") inSession = false;
    if (what === "order" || what === "left" || what === "lapsed") inJourney = inSession = false;
    if (what === "question" || what === "problem" || what === "formalComplaint") caseOpen = true;
    if (what === "caseClosed") caseOpen = false;
    return possible[what] === false;
  });
}
