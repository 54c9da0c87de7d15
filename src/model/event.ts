/** What a trace records of a life. Each entry: code, minute, channel (−1 = none), a, b; the numbers a and b are explained per code. */
export const Event = {
  /** a = index of the need, b = order value in millicents */
  need: 0,
  /** a = index of the need; it arrives while a journey is under way and joins it */
  needJoined: 1,
  /** a = stage, b = device (0 none, 1 phone, 2 computer) */
  visit: 2,
  /** a = the rule that brought the person here, b = stage */
  visitByMessage: 3,
  /** a = record object, b = channel the record came from; the same channel when it was kept there under the name of the person */
  carried: 4,
  /** a = record object, b = reason: 0 no link, 1 not recognised here, 2 not recognised where it is kept, 3 the link missed it, 4 other device, 5 the link was down, 6 that of somebody else */
  missing: 5,
  /** b = discount in millicents */
  promotionFound: 6,
  promotionMissing: 7,
  /** a = stage reached, b = factor on the odds of moving forward */
  step: 8,
  interrupted: 9,
  cart: 10,
  /** b = factor on the odds of moving forward */
  later: 11,
  left: 12,
  lapsed: 13,
  /** a = revenue, b = discount, millicents */
  order: 14,
  /** a = 0 taken away, 1 shipped, 2 collected, 3 broken promise; b = score × 1000 */
  received: 15,
  question: 16,
  problem: 17,
  /** a = number of the contact, b = seconds waited */
  contact: 18,
  /** a = seconds of the customer, b = of the agent */
  repeat: 19,
  gaveUpWaiting: 20,
  cutShort: 21,
  solved: 22,
  unsolved: 23,
  coBrowsed: 50,
  /** a = minutes until the contact can be had */
  foundClosed: 51,
  /** a = seconds of another wait, b = 1 when the next agent sees the case */
  passedOn: 52,
  handedOver: 53,
  /** a = share of the handling time that is saved × 1000 */
  resumed: 54,
  formalComplaint: 55,
  /** b = score × 1000 */
  caseClosed: 24,
  /** a = rule, b = 1 when it came after the purchase */
  message: 25,
  click: 26,
  optOut: 27,
  /** a = rule; b = 0 the cap held it back, 1 the sender knew of the order, 2 a condition did not hold, 3 the channel rests */
  messageWithheld: 28,
  renewed: 29,
  /** b = drop-out probability × 10⁶ */
  lost: 30,
  /** a need brought forward by a message, a = rule */
  broughtForward: 31,
  /** a = rule, b = minutes on the way */
  posted: 80,
  /** a = rule */
  returned: 81,
  /** a = rule, b = 1 accepted */
  popUp: 82,
  /** a = rule; the channel rests until the next need */
  stopped: 83,
  /** the address is given for the first time here */
  address: 84,
  /** a = stage; wants to touch the product before ordering it */
  untouched: 85,
  /** b = channel where the order was made: the systems behind this one hear of it */
  heardOfOrder: 86,
  /** the channel shows that a store has it; a = the store, b = 1 if people went to look it up before they came */
  stockSeen: 140,
  /** looked up, and the store (a) does not have it */
  stockMissing: 141,
  /** a = 1 if it had been said to be there; what follows, b = 0 something else, 1 waits, 2 comes back later, 3 buys elsewhere */
  soldOut: 142,
  /** the order is served from another pool; a = 1 if the record of that was wrong */
  servedElsewhere: 143,
  /** buys something else on the spot, a = revenue */
  addOn: 144,
  /** an order is cancelled after a broken promise, a = refund */
  cancelled: 145,
  /** an order is sent back: a = 0 by mail, 1 in a store; b = refund */
  sentBack: 146,
  /** a store does not know the order and does not take it back */
  returnRefused: 147,
  /** a = seconds of typing in payment details */
  typed: 148,
  sampleOrdered: 149,
  sampleTried: 150,
  /** agrees to messages through the channel */
  consent: 100,
  /** a = stars, b = 1 when asked for */
  reviewed: 180,
  /** a = friends told, b = 1 when asked for */
  recommended: 181,
  cameByFriend: 182,
  /** a = people told */
  badWord: 183,
  heardBad: 184,
  /** a = 1 about an unsolved case, 0 about a slow one; b = people who get to read it */
  complained: 185,
  answeredInPublic: 186,
  /** a = likelihood to recommend, 0 to 10 */
  answeredSurvey: 187,
  /** comes to know the firm; forgets it; a need of somebody who does not know it, a = index of the need */
  aware: 160,
  forgot: 161,
  neededElsewhere: 162,
  /** a = rule; noticed without a click */
  reminded: 101,
  /** the matter just put off is forgotten */
  forgotten: 102,
  /** a = product */
  interestChanged: 103,
  /** a = rule; b = 1 when what it says about the person is right, 0 when it is wrong */
  fit: 104,
  /** a = the offer that arrives, b = the offer at hand */
  conflict: 105,
  /** a = offer whose code is typed in */
  codeTyped: 106,
  /** a = rule; the person means to come by */
  invited: 107,
  /** a = 0 buys from a rival, 1 buys the firm's listing in the channel, 2 comes back; b = 1 after a click on the firm's advertisement */
  compared: 163,
  /** wants a channel that is not there, and goes to a competitor */
  wantedElsewhere: 164,
  /** what the channel says contradicts what was seen elsewhere */
  contradiction: 165,
  /** joins the loyalty programme; pays with points, b = millicents */
  joined: 166,
  pointsRedeemed: 167
} as const;

/** Receives a life as it happens. Watching never changes it. */
export interface Trace {
  add(code: number, minute: number, channel: number, a: number, b: number): void;
}
