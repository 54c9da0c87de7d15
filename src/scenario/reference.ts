import {consistencyFields} from "./fields/consistency.ts";
import {rivalsFields} from "./fields/rivals.ts";
import {awarenessFields} from "./fields/awareness.ts";
import {toolFields, toolKindNames} from "./fields/tools.ts";
import {budgetFields} from "./fields/budgets.ts";
import {incidentFields, overrunFields} from "./fields/risks.ts";
import {
  capFields,
  coverageField,
  falseMergeFields,
  ignoredField,
  investmentFields,
  matchField,
  offerFields,
  popUpFields,
  ruleFields
} from "./fields/firm.ts";
import {collectFields, shipFields, takeAwayFields} from "./fields/fulfilment.ts";
import {defaultMoves, journeyFields} from "./fields/journey.ts";
import {horizonField, growthField, marketFields, pullField, runFields, seasonField} from "./fields/market.ts";
import {messagesFields, moneyFields, relationshipFields} from "./fields/relationship.ts";
import {dropOutFields, orderFields, segmentFields} from "./fields/segment.ts";
import {codeField} from "./fields/response.ts";
import {
  outFields,
  paymentFields,
  poolFields,
  returnChannelField,
  returnFields,
  sampleFields,
  shownFields,
  stockFields,
  touchFields
} from "./fields/stores.ts";
import {deskFields, repeatFields, supportFields} from "./fields/service.ts";
import {limits} from "./read/limits.ts";
import {advocacyReference} from "./reference/advocacy.ts";
import {channelReference} from "./reference/channels.ts";
import {responseReference} from "./reference/response.ts";
import {code, fieldTable, table} from "./reference/tables.ts";
import {moves, stages} from "./setting/journey.ts";
import {conditions, occasions} from "./setting/programme.ts";
import {recordObjects} from "./setting/records.ts";

const quantities = table(
  ["written as", "for example", "means"],
  [
    ["share", "`62%` or `0.62`", "0 to 1"],
    [
      "duration",
      "`20s`, `20min`, `8h`, `7d`, `2w`, `3 months`, `2 years`",
      "minutes; a month is 365/12 days; the unit is never left out"
    ],
    ["rate", "`0.14 per year`, `2 per month`", "per year; also per hour, day, week"],
    ["money", "`40`", "units of the file's currency, a plain number"],
    ["odds", "`0.4` or `40%`", "weights that need not add up to 1"],
    ["number", "`1.6`", "multipliers, coefficients, counts"],
    ["premium", "`+6%`", "on top of the firm's wage"]
  ]
);

const movesTable = table(
  ["from", ...moves],
  stages.map(stage => [code(stage), ...moves.map(move => String(defaultMoves[stage][move] ?? 0))])
);

const intro = `# The scenario file

Generated from \`src/scenario\` by \`npm run schema\`; do not edit. Version 1 of the language.

One file, one question. \`base\` is the world as it is; each strategy is a patch that names only what it changes. The first
strategy of the file is the baseline. The order of keys changes nothing else. Unknown keys are errors.

## Quantities

${quantities}

Any number may carry its doubt: \`{value: 2.5%, low: 1.5%, high: 4%, evidence: E003, grade: B, note: …}\`. Sensitivity and decisions under
doubt use the range. \`evidence\` is an id of the [register](evidence.md) or a source in words. How people differ is another thing:
\`{mean: 1080, sd: 260}\`.

## Names

Names of channels, segments, offers, desks, programmes, tools and strategies: lower-case letters, digits and hyphens, a letter
first, at most 64. A file has at most ${limits.bytes / 1024} KiB, ${limits.nodes} values and ${limits.depth} levels; anchors, aliases, tags and merge keys are
refused.`;

const head = `## Head

| key | meaning |
| --- | --- |
| \`throughline\` | version of the language: 1 |
| \`title\` | what the scenario is called |
| \`question\` | the question it answers |
| \`currency\` | ISO code; \`USD\` if not written |
| \`start\` | month of day 0; \`january\` if not written |
| \`seed\` | a word; the same word gives the same luck |

${fieldTable({horizon: horizonField})}

${fieldTable(runFields, "run.")}`;

const market = `## market

${fieldTable({...marketFields, "season.<month>": seasonField, "competitor.pull": pullField, "competitor.growth": growthField}, "market.")}`;

const segments = `## segments

${fieldTable(segmentFields)}

${fieldTable(orderFields, "order.")}

${fieldTable(dropOutFields, "drop-out.")}

\`taste: {channel: odds}\` and \`serve-taste: {channel: odds}\` replace the channel's own odds for people of this segment. The shares of
all segments add up to 100 %. Strategies cannot change segments or the market: every strategy meets the same people.`;

const offers = `## groups and offers

\`groups: {social: [facebook, instagram]}\` names several channels for links and desks.

${fieldTable(offerFields, "offers.<name>.")}

\`for: new\` limits an offer to people who have not bought; \`for: everyone\` is the default. \`code: true\` makes it a code that can be
typed in anywhere by those who remember it.

${fieldTable({remembered: codeField}, "offers.<name>.")}`;

const journey = `## journey

\`moves\` gives the odds of each step. A row is written whole: a move that it leaves out has odds 0. Rows need not add up to 1. Every
row must have a way to \`order\`, \`leave\` or \`later\` in the end.

${movesTable}

These odds are starting points for calibration, with no good evidence of their own.

${fieldTable(journeyFields, "journey.")}`;

const behaviour = `## support

${fieldTable({...supportFields, "repeat.customer": repeatFields.customer, "repeat.agent": repeatFields.agent}, "support.")}

## fulfilment

${fieldTable(shipFields, "ship.")}

${fieldTable(takeAwayFields, "take-away.")}

${fieldTable(collectFields, "collect.")}

## stock

Without this section nothing ever runs out. A *pool* is one shelf, or a group of shelves that are filled together; the channels that it
names sell from it. A channel in no pool never runs out. A link of \`stock\` lets a channel sell from the other's pool too, and shows the
stock of a store to people who look at a website.

\`\`\`yaml
stock:
  pools:
    warehouse: {channels: [site, app], demand: 60, variation: 0.3}
    shops: {channels: [store], demand: 40, variation: 0.5, service: 85%}
  out: {substitute: 0.4, leave: 0.3}
  shown: {look-up: 20%}
\`\`\`

${fieldTable(poolFields, "pools.<name>.")}

${fieldTable(stockFields, "stock.")}

${fieldTable(outFields, "out.")}

${fieldTable(shownFields, "shown.")}

## returns

Without this section nothing is sent back. A store takes back what was ordered elsewhere if a link of \`orders\` tells it of the order
and both sides know the person.

\`\`\`yaml
returns: {share: 25%, in-store: 1.5, channels: {amazon: 1.2}}
\`\`\`

${fieldTable({...returnFields, "channels.<channel>": returnChannelField}, "returns.")}

## payment

Without this section paying is no work. A link of \`payment\` brings the details that one channel keeps to the checkout of another.
A channel with \`native-checkout: true\` has them anyway.

${fieldTable(paymentFields, "payment.")}

## touch

What people know of the product from having touched it, beside the journey under way (\`journey.touch\`), and samples for those who
cannot touch it where they are.

${fieldTable(touchFields, "touch.")}

${fieldTable(sampleFields, "sample.")}

## relationship

${fieldTable(relationshipFields, "relationship.")}

## messages

${fieldTable(messagesFields, "messages.")}

## money

${fieldTable(moneyFields, "money.")}

## awareness

\`awareness: {start: 20%, imitation: 0.4 per year}\` — without this section everybody knows the firm. With it, needs of people who do not
know the firm go elsewhere. \`exposure\` of channels, \`advertising\` among tools, messages and other people make the firm known.

${fieldTable(awarenessFields, "awareness.")}

## rivals

Where a segment has a \`marketplace-check\`, people who put a cart off look whether the product is cheaper elsewhere: they buy from a rival,
buy the firm's listing on its own marketplace, or come back. \`sponsored-search\` among tools puts the firm's advertisement before them.
A \`content\` link from the shop to the marketplace makes the listing as rich as the shop. Where the section is written, people miss channels of
the base that a strategy does without (\`amazon: off\`).

${fieldTable(rivalsFields, "rivals.")}

## consistency

Without this section every channel says the same of a product, and it is found at once. With it, price, offer or description may contradict
each other in two channels without a link of \`content\`, and what was looked at in one has to be found again in the next.

${fieldTable(consistencyFields, "consistency.")}

${advocacyReference()}

${responseReference()}`;

const firm = `## base and strategies: links, desks, programmes, tools

Each entry of these four sections is a **lever**: \`base/links.cart\`, \`omnichannel/desks.service\`. Switched off, it is as if it were
not written.

### links

For each kind of record (${recordObjects.map(code).join(", ")}): which channel's records reach which other
channel. Layers add up: base, then what the strategy extends, then its own. \`none\` removes what lies below.

* \`cart: [email -> site, site <-> app]\`, \`cart: all\`, \`cart: none\`, or \`cart: {pairs: …, coverage: 95%, setup: 40000, …}\`
* \`a -> b\` one way, \`a <-> b\` both ways, \`a <-> b <-> c\` each with each; a group stands for its channels
* \`identity: {match: {site: 45%}}\`: share of people whom a channel recognises; a higher layer replaces a lower one channel by channel.
  Channels that are not named recognise only what the catalogue says

${fieldTable({coverage: coverageField, "match.<channel>": matchField, ...falseMergeFields, ...investmentFields})}

A roll-out in waves: \`cart: {pairs: [site <-> app], begin: 6 months, ready: 60d, setup: 40000}\` is begun and paid after six months and works two months
later.

### transition

What may go wrong with whatever the strategies build; an entry of \`links\` or \`tools\` may say otherwise. The section stands beside \`base\` and
holds for no entry of the base. Every replication has its own luck, the same for every strategy that has an entry of the name.

\`\`\`yaml
transition:
  overrun: {median: 1.1, sd: 0.4}   # of one-off costs: lognormal
  incidents: 0.5 per year           # breakdowns of a link
  outage: 2d
  incident-cost: 4000
  failure: 3%                       # links that never work
\`\`\`

${fieldTable({"overrun.median": overrunFields.median, "overrun.sd": overrunFields.sd})}

For links only:

${fieldTable(incidentFields)}

### desks

\`service: {channels: [chat, phone], agents: 16, generalist: 1.08, wage: +6%}\`. A desk takes its channels away from desks of lower
layers; desks without channels vanish; a serving channel at no desk gets one of its own with as many agents as needed. \`off\` removes a
desk.

\`phone: {channels: [phone], opens: 9h, hours: 45, days: 5, answer: 80%, minimum: 2}\` opens at nine on five days, and has as many agents as
it takes to answer four contacts of five within \`support.answer-within\`, but at least two. Automatic channels are always open and need nobody.

${fieldTable(deskFields, "", "the firm's wage")}

### programmes

A programme is a list of rules; a strategy replaces a programme as a whole, and \`off\` removes it. A rule reads as a sentence: on an occasion, if
conditions hold, after some time, it does one thing.

\`\`\`yaml
programmes:
  welcome:
    - {on: first visit, show: {at: site, offer: welcome}}
    - {on: ignored, show: {at: site, offer: welcome}}
    - {on: leaving, show: {at: site, capture: email}}
  mattress-story:
    - {id: E2, on: cart abandoned, after: 1h, send: {channel: email, offer: welcome}}
    - {id: E3, on: {ignored: E2}, send: {channel: social, content: product}, every: 1d, for: 8d, cap: {count: 1, per: 1d, within: everywhere}, until: engaged}
    - {id: E4, on: silence, after: 7d, send: {channel: social, content: cause}}
    - {id: E11, on: cart abandoned, if: [touch-first suspected, near store], after: 2d, send: {channel: post, content: invitation}, fallback: email}
    - {id: E15, on: order, after: 7d, ask: review, via: email}
    - {id: E18, on: review of 4 or more, after: 7d, ask: referral, via: [post, messenger]}
    - {id: E19, on: order, stop: [social]}
\`\`\`

* \`on\`: ${occasions
  .filter(occasion => occasion !== "calendar")
  .map(code)
  .join(
    ", "
  )}; without it the rule goes by the calendar and needs \`every\`. \`ignored\` and \`engaged\` are about the rule
  before, or about those named: \`on: {ignored: [E14, E15]}\` (all of them ignored), \`on: {engaged: E2}\`
* \`if\`: ${conditions.map(code).join(", ")}; all that are listed, as far as the systems behind the rule's channel can see
* \`in\`: months in which the rule acts
* it does one of four things: \`send\` a message; \`show\` a pop-up \`at\` channels where people browse, with an \`offer\`, or to \`capture\` consent to a channel's
  messages; \`ask\` for a \`review\` or a \`referral\`, \`via\` channels; \`stop\` channels, whose rules rest until the person's next need
* channels: one, a group, or a list. A rule with several sends through each of them
* \`for\` with \`every\` gives the number of messages; without \`for\`, one per event, and calendar rules never end
* \`until\`: \`engaged\` (the person answers a message of the programme) or \`visit\` (they are seen again)
* \`fallback\`: a channel that is used where none of the others can reach the person: no consent, not recognised, or mail that comes back
* \`land\`: where a click leads; by default the selling channel that is most like a website
* \`cap\`: \`within: channel\` (default) or \`everywhere\`
* \`id\`: the rule's name; its place in the list (1, 2, …) by default. Name and programme address the rule's luck

${fieldTable(ruleFields, "", "may be left out")}

After \`ignored\`, \`after\` has a default of its own:

${fieldTable({after: ignoredField})}

${fieldTable(popUpFields, "show.")}

${fieldTable(capFields, "cap.")}

### tools

\`cdp: {setup: 50000, monthly: 9000, evidence: E126}\` — what is paid for beside links. \`off\` removes a tool. \`screens: {does: co-browsing, used: 50%, ready: 30d}\` lets agent and customer look at one screen. A tool that
\`does\` something works from \`ready\` on and ramps up to full effect.
${toolReference()}

## budgets

Money for messages that follows what the firm measures; without the section there is always enough. A strategy may change any of it.

\`\`\`yaml
budgets:
  total: 12000                      # per month
  split: {display: 30%, instagram: 30%, post: 40%}
  review: 90d                       # or never
  by: claims                        # or last-click, linear
\`\`\`

The shares of the split add up to 100 %. \`by: claims\` believes what each channel reports of itself, \`last-click\` and \`linear\` the firm's own log; what
that can tie together depends on recognition and on links of contacts, orders, content and carts. A tool that does \`multi-touch\` makes it \`linear\`.

${fieldTable(budgetFields)}

## strategies

\`\`\`yaml
strategies:
  multichannel: {title: Multichannel}
  omnichannel:
    title: Joined up
    extends: multichannel
    links: {cart: all}
    channels: {showroom: {collects: true}, amazon: off}
    journey: {effort: 0.4}
\`\`\`

A strategy may hold links, desks, programmes, tools, channels (new ones with a \`kind\`, changed ones, \`off\`), offers, journey, support,
fulfilment, stock, returns, payment, touch, relationship, messages, money, and the sections of what people say. Numbers are replaced one by one, rows of \`moves\` whole.

\`without: [omnichannel/links.cart, base/programmes.newsletter]\` lists levers by their ids: they stay written, with their price, but are switched off
in this strategy. A strategy that extends it has them again, unless it does without them too.

## expect

\`{outcome: cart-abandonment, in: multichannel, between: [65%, 75%]}\` or
\`{outcome: contacts-per-case, from: multichannel, to: omnichannel, sign: "-", because: …}\`. Each claim has exactly one of \`between\`,
\`above\`, \`below\`, \`sign\`; bounds are in the outcome's unit (durations become minutes). \`sign\` is \`+\`, \`"-"\` (in quotes, since a lone
minus means something else in YAML), \`0\` (exactly no difference) or \`"?"\` (no clear difference).

## targets

\`{outcome: orders-per-journey, in: multichannel, value: 7%, tolerance: 0.5%, source: shop statistics of last year}\`: a figure that was observed while
the firm did what the strategy does. \`calibrate\` looks for numbers with which the scenario comes out there. \`tolerance\` is the size of a deviation that is
still fine: within it, one figure is as good as another. Both are in the outcome's unit, as bounds of \`expect\` are. Each outcome has at most one target in
a strategy. Targets change no figure.`;

/** A table for each kind of tool. */
function toolReference(): string {
  return toolKindNames.map(kind => `\n\`does: ${kind}\`\n\n${fieldTable(toolFields(kind))}\n`).join("");
}

/** The reference of the scenario language as Markdown, from the same tables that reading and resolving use. */
export function reference(): string {
  const channels = `## channels\n\n${channelReference()}`;
  return `${[intro, head, market, segments, channels, offers, journey, behaviour, firm].join("\n\n")}\n`;
}
