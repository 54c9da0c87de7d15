/** Indices of the counters that a life adds to. All are integers, so sums are exact and free of order. Money is in millicents, time in seconds. */
export const T = {
  customers: 0,
  existing: 1,
  needs: 2,
  absorbed: 3,
  journeys: 4,
  evaluated: 5,
  carted: 6,
  checkedOut: 7,
  ordered: 8,
  left: 9,
  lapsed: 10,
  ended: 11,
  openAtEnd: 12,
  sessions: 13,
  steps: 14,
  carts: 15,
  cartOrders: 16,
  orders: 17,
  renewals: 18,
  newCustomers: 19,
  revenue: 20,
  discount: 21,
  goods: 22,
  serviceCost: 23,
  messageCost: 24,
  fulfilmentCost: 25,
  feeCost: 26,
  agentCost: 27,
  presentValue: 28,
  switches: 29,
  carried: 30,
  cartsLost: 31,
  promotionsSought: 32,
  promotionsFound: 33,
  journeySeconds: 34,
  cases: 35,
  casesClosed: 36,
  casesOpenAtEnd: 37,
  solved: 38,
  solvedAtOnce: 39,
  contacts: 40,
  interrupted: 41,
  repeats: 42,
  caseFollowUps: 43,
  caseSwitches: 44,
  caseCarried: 45,
  waitSeconds: 46,
  contactsGivenUp: 47,
  caseSeconds: 48,
  agentSeconds: 49,
  scores: 50,
  scoreSum: 51,
  messages: 52,
  clicks: 53,
  optOuts: 54,
  wasted: 55,
  wastedCost: 56,
  repeatBase: 57,
  repeaters: 58,
  active: 59,
  lost: 60,
  collected: 61,
  brokenPromises: 62,
  severalBuyers: 63,
  severalOrders: 64,
  singleBuyers: 65,
  singleOrders: 66,
  blocks: 67,
  events: 68,
  coBrowsed: 69,
  reviewRequests: 70,
  reviewsOnRequest: 71,
  reviews: 72,
  reviewStars: 73,
  ratingsMet: 74,
  ratingMetSum: 75,
  referralRequests: 76,
  recommendationsOnRequest: 77,
  recommendations: 78,
  friendsCame: 79,
  customersByFriend: 80,
  rewards: 81,
  badWords: 82,
  badWordsHeard: 83,
  complaints: 84,
  complaintsFound: 85,
  complaintMinutes: 86,
  complaintReaders: 87,
  surveysSent: 88,
  surveysAnswered: 89,
  promoters: 90,
  detractors: 91,
  satisfied: 92,
  promoterShare: 93,
  detractorShare: 94,
  satisfiedShare: 95,
  outages: 96,
  wrongRecords: 97,
  unaware: 98,
  madeAware: 99,
  forgot: 100,
  awareMinutes: 101,
  awareAtEnd: 102,
  peopleMinutes: 103,
  reached: 104,
  impressions: 105,
  messagesWithheld: 106,
  messagesPosted: 107,
  messagesReturned: 108,
  channelsStopped: 109,
  popUps: 110,
  popUpsAccepted: 111,
  signUps: 112,
  exposed: 113,
  exposedDirectly: 114,
  exposedIndirectly: 115,
  exposedSeverally: 116,
  overexposed: 117,
  fitting: 118,
  misfitting: 119,
  reminded: 120,
  forgotten: 121,
  needsForward: 122,
  cartReminded: 123,
  cartsRecovered: 124,
  interestChanges: 125,
  offersTaken: 126,
  conflicts: 127,
  codesTyped: 128,
  invitationsAccepted: 129,
  invitationsKept: 130,
  timely: 131
} as const;

export type TallyName = keyof typeof T;
export const tallyNames = Object.keys(T) as TallyName[];
export const TALLIES = tallyNames.length;
/** Counters of the parts that every firm has; those of the others follow. */
export const CORE_TALLIES = 69;

/** Cash flows by month, millicents. */
export const cashNames = ["revenue", "goods", "service", "messages", "fulfilment", "fees", "agents"] as const;
export const CASH = cashNames.length;
export const CASH_REVENUE = 0;
export const CASH_GOODS = 1;
export const CASH_SERVICE = 2;
export const CASH_MESSAGES = 3;
export const CASH_FULFILMENT = 4;
export const CASH_FEES = 5;
export const CASH_AGENTS = 6;

/** Per channel. */
export const channelTallyNames = ["sessions", "orders", "revenue", "contacts", "messages"] as const;
export const CHANNEL_TALLIES = channelTallyNames.length;
export const CH_SESSIONS = 0;
export const CH_ORDERS = 1;
export const CH_REVENUE = 2;
export const CH_CONTACTS = 3;
export const CH_MESSAGES = 4;

/** Customers by months since becoming one: lost in the month; still there when the run ended. And by calendar month: won, lost. */
export const lifeNames = ["lost", "censored", "won", "gone"] as const;
export const LIFE = lifeNames.length;
export const LIFE_LOST = 0;
export const LIFE_CENSORED = 1;
export const LIFE_WON = 2;
export const LIFE_GONE = 3;
