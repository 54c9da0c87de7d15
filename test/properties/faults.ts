import type {Tallies} from "../../src/engine/tallies.ts";
import {
  CASH,
  cashNames,
  CH_CONTACTS,
  CH_MESSAGES,
  CH_ORDERS,
  CH_SESSIONS,
  CHANNEL_TALLIES,
  LIFE,
  LIFE_CENSORED,
  LIFE_GONE,
  LIFE_LOST,
  LIFE_WON,
  tallyNames
} from "../../src/model/tally.ts";
import type {Setting} from "../../src/scenario/setting.ts";
import {named, talliesOf, type Named} from "../model/lives.ts";

/** What must add up in any world, and a way to find what does not. */
export const few = {customers: 40};

export function column(values: Float64Array, width: number, index: number): number {
  return values.reduce((sum, value, i) => (i % width === index ? sum + value : sum), 0);
}

/** Left sides that must equal right sides, whatever the world. */
function equations(t: Named, {cash, byChannel, life}: Tallies): Record<string, [number, number]> {
  const fulfilment = t.fulfilmentCost + t.stockCost + t.returnCost + t.sampleCost;
  const spent = t.goods + t.serviceCost + t.messageCost + fulfilment + t.feeCost + t.agentCost;
  const flows = Object.fromEntries(cashNames.map((name, i) => [name, column(cash, CASH, i)]));
  return {
    "customers live": [t.customers, few.customers],
    "needs open a journey or join one": [t.needs, t.journeys + t.absorbed + t.unaware],
    "journeys end in one way or are open": [t.journeys, t.ordered + t.left + t.lapsed + t.ended + t.openAtEnd],
    "journeys that end in an order are orders": [t.ordered, t.orders],
    "cases are closed or open": [t.cases, t.casesClosed + t.casesOpenAtEnd],
    "customers are lost or active": [t.existing + t.newCustomers, t.lost + t.active],
    "customers are won, in some month": [column(life, LIFE, LIFE_WON), t.existing + t.newCustomers],
    "customers are lost, in some month": [column(life, LIFE, LIFE_GONE), t.lost],
    "customers are lost, at some age": [column(life, LIFE, LIFE_LOST), t.lost],
    "customers who stay are there at some age": [column(life, LIFE, LIFE_CENSORED), t.active],
    // a person's orders are counted up to 255
    "buyers' orders are orders": [
      t.singleOrders + t.severalOrders,
      t.orders < 256 ? t.orders : t.singleOrders + t.severalOrders
    ],
    "sessions happen in a channel": [column(byChannel, CHANNEL_TALLIES, CH_SESSIONS), t.sessions],
    "orders are made in a channel": [column(byChannel, CHANNEL_TALLIES, CH_ORDERS), t.orders],
    "contacts happen in a channel": [column(byChannel, CHANNEL_TALLIES, CH_CONTACTS), t.contacts],
    "messages go through a channel": [column(byChannel, CHANNEL_TALLIES, CH_MESSAGES), t.messages],
    "revenue comes month by month": [flows.revenue, t.revenue],
    "goods are paid month by month": [flows.goods, t.goods],
    "service is paid month by month": [flows.service, t.serviceCost],
    "messages are paid month by month": [flows.messages, t.messageCost],
    "fulfilment is paid month by month": [flows.fulfilment, fulfilment],
    "fees are paid month by month": [flows.fees, t.feeCost],
    "agents are paid month by month": [flows.agents, t.agentCost],
    "at discount 0 the present value is what is left": [t.presentValue, t.revenue - spent]
  };
}

/** Smaller counts first. */
function orders(t: Named): Record<string, readonly number[]> {
  return {
    funnel: [t.carted, t.evaluated, t.journeys],
    checkouts: [t.checkedOut, t.carted],
    "ordered carts": [t.cartOrders, t.carts],
    "ordered carts are orders": [t.cartOrders, t.orders],
    "carts are filled in sessions": [t.carted, t.steps],
    "carried carts": [t.carried, t.switches],
    "promotions found": [t.promotionsFound, t.promotionsSought],
    "cases solved": [t.solvedAtOnce, t.solved, t.casesClosed, t.cases],
    "solved in contacts": [t.solved, t.contacts - t.contactsGivenUp],
    "repeated explanations": [t.repeats, t.caseFollowUps + t.transfers, t.contacts + t.transfers],
    "changes of line": [t.caseCarried, t.caseSwitches, t.caseFollowUps],
    "contacts cut short or given up": [t.interrupted + t.contactsGivenUp, t.contacts],
    "contacts passed on": [t.transfers, t.contacts - t.contactsGivenUp - t.automaticContacts],
    "solved by programs": [t.automaticSolved, t.automaticContacts, t.contacts],
    "handed over": [t.handedOver + t.automaticSolved, t.automaticContacts],
    "answered in time": [t.answeredInTime, t.contacts - t.contactsGivenUp],
    "contacts at busy desks": [t.staffedContacts, t.contacts],
    "occupied desks": [t.occupancySum, 1000 * t.staffedContacts],
    "cases with an account": [t.accounts, t.casesClosed],
    "cases solved by one agent": [t.solvedByOne, t.solvedAtOnce],
    "satisfied customers": [t.satisfiedWithSupport, t.accounts],
    ease: [t.accounts, t.easeSum / 1000, 7 * t.accounts],
    "channels of a case": [t.channelsAskedOnce, t.channelsAsked, t.contacts],
    "cases of customers": [
      t.keptIn1 + t.keptIn2 + t.keptIn3,
      t.customersIn1 + t.customersIn2 + t.customersIn3,
      t.accounts
    ],
    "formal complaints": [t.formalComplaints, t.casesClosed - t.solved],
    waiting: [t.waitSeconds, t.caseSeconds],
    "aware for no longer than they live": [t.awareMinutes, t.peopleMinutes],
    "reached by what was shown": [t.reached, t.customers],
    members: [t.members, t.existing + t.newCustomers],
    "members' orders": [t.memberOrders, t.orders],
    points: [t.pointsRedeemed, Math.min(t.pointsGiven, t.discount)],
    comparisons: [t.toRival + t.toListing, t.comparisons, t.journeys],
    "paid clicks": [t.searchNeedless, t.searchClicks, t.comparisons],
    "sold on the marketplace": [t.toListing, t.orders],
    "lost to rivals": [t.toRival + t.wantedElsewhere, t.left],
    "further channels": [t.contradictions + t.consistent, t.crossings, t.sessions],
    "found again": [t.foundAgain, t.crossings],
    clicks: [t.clicks, t.messages],
    "opt-outs": [t.optOuts, t.messages],
    waste: [t.wasted, t.messages],
    "waste of money": [t.wastedCost, t.messageCost],
    "repeat customers": [t.repeaters, t.repeatBase, t.existing + t.newCustomers],
    "customers lost": [t.lost, t.existing + t.newCustomers, t.customers],
    "broken promises": [t.brokenPromises, t.collected, t.orders],
    "broken promises of all kinds": [t.cancelled, t.brokenPromises + t.brokenShipments],
    "wrong records": [t.brokenShipments, t.rescued, t.requests],
    "empty shelves": [t.substituted + t.backOrders + t.stockLost, t.stockOuts, t.requests],
    "visits in vain": [t.vainVisits, t.stockOuts],
    "what is received was ordered": [t.returned + t.cancelled, t.received, t.orders],
    "returns in stores": [t.returnedInStore, t.returned],
    "sales by place": [t.storeOrders + t.onlineOrders, t.orders],
    "checkouts that ask for nothing": [t.checkoutsReady, t.checkouts, t.steps],
    "orders after a sample": [t.sampledOrders, t.samples],
    "what is bought on the spot": [t.addOns, t.storeVisits],
    scores: [0, t.scoreSum, 1000 * t.scores],
    "orders of buyers": [t.singleBuyers + t.severalBuyers, t.singleOrders + t.severalOrders, t.orders],
    experiences: [t.scores, t.orders + t.casesClosed + t.stockOuts + t.returned],
    reviews: [t.reviewsOnRequest, t.reviews, t.scores],
    "reviews asked for": [t.reviewsOnRequest, t.reviewRequests],
    stars: [t.reviews, t.reviewStars, 5 * t.reviews],
    "ratings met": [1000 * t.ratingsMet, t.ratingMetSum, 5000 * t.ratingsMet],
    "recommendations asked for": [t.recommendationsOnRequest, t.recommendations],
    "customers by friends": [t.customersByFriend, t.friendsCame, t.needs],
    "customers by friends are new": [t.customersByFriend, t.newCustomers],
    rewards: [t.rewards, t.messageCost],
    "bad words": [t.badWords, t.scores],
    complaints: [t.complaintsFound, t.complaints, t.casesClosed],
    surveys: [t.promoters + t.detractors, t.surveysAnswered, t.surveysSent, t.scores],
    "satisfied people": [t.satisfied, t.surveysAnswered],
    "expected answers": [t.promoterShare + t.detractorShare, 1000 * t.scores],
    discounts: [t.discount, t.revenue + t.discount],
    "pop-ups": [t.signUps, t.popUpsAccepted, t.popUps],
    "mail that comes back": [t.messagesReturned, t.messagesPosted],
    "people reached through several channels": [t.exposedSeverally, t.exposed, t.customers],
    "people reached either way": [t.exposed, t.exposedDirectly + t.exposedIndirectly, 2 * t.exposed],
    "people with too many messages": [t.overexposed, t.exposed, t.messages],
    "messages about the person": [t.fitting + t.misfitting, t.messages],
    "messages noticed or clicked": [t.reminded + t.clicks, t.messages],
    "messages at the right time": [t.timely, t.messages],
    "journeys put off and forgotten": [t.forgotten, t.sessions],
    "needs brought forward": [t.needsForward, t.needs],
    "carts recovered": [t.cartsRecovered, t.cartReminded, t.journeys],
    "changes of interest": [t.interestChanges, t.sessions],
    "offers that conflict": [t.conflicts, t.offersTaken, t.clicks + t.reminded + t.popUpsAccepted],
    "codes typed in": [t.codesTyped, t.promotionsSought],
    invitations: [t.invitationsKept, t.invitationsAccepted, t.clicks]
  };
}

/** What does not add up in a world whose money is not discounted; adds its counters to `all`. */
export function faults(setting: Setting, all: Partial<Named> = {}): unknown[] {
  const tallies = talliesOf({...setting, money: {...setting.money, discountRate: 0}}, few);
  const t = named(tallies.totals);
  for (const name of tallyNames) all[name] = (all[name] ?? 0) + t[name];
  return [
    ...Object.entries(equations(t, tallies)).filter(([, [left, right]]) => left !== right),
    ...Object.entries(orders(t)).filter(([, counts]) => counts.some((n, i) => i > 0 && n < counts[i - 1])),
    ...Object.entries(t).filter(([name, value]) => value < 0 && name !== "presentValue"),
    ...Object.entries({...tallies}).filter(([, values]: [string, Float64Array]) =>
      values.some(value => !Number.isSafeInteger(value) || Object.is(value, -0))
    )
  ];
}
