import {row, slogan, type Part} from "../row.ts";

export const primer: Part = {
  title: "A primer, in Italian and in Swedish",
  about:
    "By a maker of shop software; the Swedish text is the Italian one, line by line. It defines both strategies, lists what speaks for and against each, and tells two small stories.",
  rows: {
    A1: row(
      "There are many occasions to meet a customer on the way to a purchase, and mails and advertisements show the brand several times.",
      "rules of `programmes` with `every`, `for` and `cap`; `messages-per-customer`",
      "fashion-retailer#retargeting:",
      "model/messages#come so long after it, so often",
      "model/messages"
    ),
    A2: row(
      "The two words are buzzwords.",
      "the [glossary](glossary.md) says in four languages what the product means by them",
      "null-world#title: Joined up",
      "docs/glossary#every term has a definition and a word in each language",
      "docs/glossary.md"
    ),
    A3: row(
      "They are related, but two strategies, and not equally effective.",
      "one `base`, and `strategies` as patches of it; effectiveness is an outcome and never a number of the file",
      "null-world#multichannel:",
      "validation/simulator/null-world#links that nobody needs change nothing at all",
      "scenario/resolve"
    ),
    A4: row(
      "Which of them is better?",
      "a sentence by outcome, with intervals; `expect` with a `sign`; `net-present-value`",
      "small-shop#net-present-value",
      "outcome/sentence#says who is ahead on money, whichever it is",
      "outcome/sentence"
    ),
    A5: row(
      "A strategy is flexible: effort can be adapted.",
      "every link, desk, programme and tool is a lever to be switched; a strategy `extends` another",
      "vanished-promotion#extends: promotion-only",
      "scenario/parameters#levers name what the firm chooses, with its price",
      "scenario/levers"
    ),
    A6: row(
      "Customers are to be satisfied, and the firm to be confident about what the strategy may bring.",
      "`satisfaction`; every figure has its interval, and numbers carry `low` and `high`",
      "bank#outcome: satisfaction",
      "model/relationship#smooths the scores of experiences exponentially",
      "model/relationship"
    ),
    A7: row(
      "The world's trade on the web amounts to trillions a year.",
      "[claim](claims.md#the-size-of-the-world-market); what counts in a scenario is `market.people`",
      "small-shop#people: 8000",
      "docs/claims#no shipped scenario rests on a claim",
      "scenario/evidence/claims"
    ),
    A8: row(
      "To get the strategy right matters more than ever.",
      "`payback`, `break-even-integration-cost`: how much joining up may cost at most",
      "small-shop#setup",
      "experiment/estimates#what integration may cost at most is the present value gained",
      "experiment/estimates"
    ),
    A9: row(
      "One has to know what the words mean.",
      "the [glossary](glossary.md); every number of the language has meaning, unit and denominator",
      "null-world#title: Multichannel",
      "scenario/generated#every number has a meaning, a unit, a denominator",
      "docs/glossary.md"
    ),
    A10: row(
      "Multichannel extends the brand to the places where customers are anyway.",
      "`channels`, and in each segment the `taste` for them; a strategy adds places: `people-reached`, `online-sales`, `store-sales`",
      "showroom#title: With a showroom",
      "validation/patterns/F02#a showroom raises total and online sales",
      "model/touch"
    ),
    A11: row(
      "People are reached otherwise than through the firm's own site.",
      "`marketplace`, `phone` and social networks that sell or show: `sells`, `browses`",
      "leesa-mattress#kind: marketplace",
      "model/session#in a channel that only shows fills no cart",
      "scenario/catalogue/places"
    ),
    A12: row(
      "A product looked at on the site comes back as an advertisement in the social network.",
      "`links.content` from site to network, in `base` already: also a firm with separate channels has it",
      "leesa-mattress#the retargeting pixel",
      "model/messages#come where the sender learns of it: a link, and people whom both systems know",
      "model/messages"
    ),
    A13: row(
      "Joined up, the firm goes along with the customer all the way, from the first contact on.",
      "stages from `discover` to `checkout`, then goods, cases and needs to come; `survival-12-months`",
      "leesa-mattress#cart: {pairs: all",
      "experiment/journeys#is told in order of time, in sentences",
      "experiment/journey"
    ),
    A14: row(
      "The joined-up firm is a multichannel firm, more complete: all its channels are connected.",
      "`links` with `all`",
      "null-world#cart: all",
      "metamorphic/extremes#no cart is lost where every channel knows everybody and every cart follows",
      "model/recognition"
    ),
    A15: row(
      "At first sight the two look alike.",
      "a strategy names only what it changes, and the page lists just that as switches",
      "fashion-retailer#omnichannel:",
      "app/lever-groups#what a strategy brings comes first, what all share last",
      "src/app/state/lever-groups.ts"
    ),
    A16: row(
      "Every joined-up firm is a multichannel firm, and not the other way round.",
      "with all its levers off a strategy is the baseline, person by person",
      "fashion-retailer#multichannel:",
      "engine/off#gives every person the life of the baseline, event by event",
      "scenario/layers"
    ),
    A17: row(
      "Lists of what speaks for and against each.",
      "outcomes in groups, each with unit, denominator, definition and which way is better",
      "leesa-mattress#expect:",
      "outcome/sentence#names what is clearly different with its size, then what is not, then money",
      "outcome/registry"
    ),
    A18: row(
      "Multichannel improves the channels that customers use most, each for itself.",
      "`budgets` reviewed `by: claims`: each channel reports for itself",
      "budget-by-attribution#own-reports:",
      "model/budgets#goes to whoever is seen most often, where every channel reports for itself",
      "model/budgets"
    ),
    A19: row(
      "For multichannel: more people are reached.",
      "`exposure` of each channel, `reach` and `frequency` of advertising; `people-reached`, `reached-by-several`",
      "awareness#outcome: reach",
      "model/exposure#count every person once, by address, by bought space, and by both",
      "model/exposure"
    ),
    A20: row(
      "For multichannel: the firm is seen more.",
      "more places and more impressions; `exposure`, `frequency`, `messages-per-customer`",
      "awareness#exposure: 0.4 per year",
      "model/awareness#makes the market aware at the rate of what is noticed",
      "model/awareness"
    ),
    A21: row(
      "For multichannel: more contacts on the way to a purchase.",
      "visits, messages and clicks of a journey are touches; `messages-per-customer`, `contacts-per-case`",
      "fashion-retailer#push:",
      "experiment/touches#a life's entries become touches where the person arrived",
      "experiment/touches"
    ),
    A22: row(
      "For multichannel: more people know the brand.",
      "`awareness.start`, `awareness.innovation`, `awareness.imitation`, `awareness.forgetting`; outcome `awareness`",
      "awareness#outcome: awareness",
      "validation/simulator/bass#follows the curve of Bass in year",
      "model/awareness"
    ),
    A23: row(
      "Against multichannel: hard to measure and to follow.",
      "`attribute`: touches that no two systems can join, orders that several senders claim",
      "leesa-mattress#match: {site: 45%",
      "experiment/attribution#systems that recognise nobody lose touches, and order by order claim more than once",
      "experiment/sightings"
    ),
    A24: row(
      "Against multichannel: platforms and channels hardly coordinate.",
      "`inconsistency` per pair of channels without a link of `content`; `conflicting-offer-rate`",
      "marketplace-leakage#conflicting-offer-rate",
      "model/consistency#do so as often as the scenario says, once per journey and pair",
      "model/consistency"
    ),
    A25: row(
      "Against multichannel: the connection and the experience are uneven.",
      "`consistency-index`, `fragmentation`: channels in which the product had to be found again",
      "marketplace-leakage#consistency: {}",
      "model/consistency#has to be found again in every further channel that does not know of it",
      "outcome/ratios/consistency"
    ),
    A26: row(
      "For joining up: customers feel better connected and more satisfied.",
      "scores of experiences and the `relationship` that smooths them; `satisfaction`",
      "bank#outcome: satisfaction",
      "model/relationship#of customers and of prospects begins where the scenario says",
      "model/relationship"
    ),
    A27: row(
      "For joining up: it can be measured better.",
      "logs are joined where both systems know the person and a record links them; error of each rule of `attribute` by the firm's log and without gaps",
      "leesa-mattress#contacts:",
      "experiment/attribution#systems that recognise everybody and share contacts see what there is to see",
      "experiment/sightings"
    ),
    A28: row(
      "For joining up: higher yield, and customers stay.",
      "`net-present-value`, `customers-kept`, `repeat-share-12-months`",
      "fashion-retailer#net-present-value",
      "experiment/estimates#the present value is that of the people and of all that no customer causes",
      "outcome/ratios/retention"
    ),
    A29: row(
      "Against joining up: it takes much technology and infrastructure.",
      "`setup` and `monthly` of every link and tool",
      "fashion-retailer#setup: 300000",
      "model/compile#of links, identities and tools are paid once, and monthly from the month in which they are ready",
      "scenario/fields/firm"
    ),
    A30: row(
      "Against joining up: it costs more than multichannel.",
      "`cost-per-customer` by source: `cost-of-integration`, `cost-of-support`, `cost-of-messages` and others",
      "small-shop#monthly",
      "properties/minimal#what links, tools and staffed desks cost",
      "outcome/ratios/money"
    ),
    A31: row(
      "Against joining up: harder to set up and to run.",
      "`ready` and `ramp`, `overrun`, `incidents`, `outage`, `incident-cost`",
      "migration#incidents:",
      "model/risks#take the share λd ÷ (1 + λd) of the time",
      "model/risks"
    ),
    A32: row(
      "Against joining up: organisation and staff may have to change.",
      "a tool that `does: reorganisation`: cost, `dip` of output, time until the old pace is back; `generalist` and `wage` at desks",
      "migration#does: reorganisation",
      "model/reorganisation#takes longer over the same cases, during the change only",
      "model/reorganisation"
    ),
    A33: row(
      "Joining up often works better, but needs far more attention from customer service.",
      "`wage` with a premium, `generalist`; `expectation` drifts with what people get; `asks-more` where the case follows them",
      "one-desk-or-four#wage: +6%",
      "model/care#ask more, and others do not",
      "model/care"
    ),
    A34: row(
      "Multichannel needs enough people for each channel.",
      "a desk for each channel, with its own `agents`, `hours` and `minimum`",
      "one-desk-or-four#desks",
      "validation/simulator/desks#let callers wait as four M/M/4 queues do",
      "model/compile/desks"
    ),
    A35: row(
      "Joined up, a single service deals with problems of every channel.",
      "one desk with all `channels`; `generalist` and `wage` are its price",
      "one-desk-or-four#generalist",
      "validation/simulator/desks#need two agents fewer when pooled to be no slower than apart",
      "model/compile/desks"
    ),
    A36: row(
      "Two small examples from retail.",
      "two scenarios of one question each, and a lesson on the first",
      "interrupted-chat#question:",
      "scenarios/scenarios#runs, and what it expects holds with the whole interval",
      "src/lesson/story.ts"
    ),
    A37: row(
      "A customer with a question or a problem opens the chat of the site.",
      "`help` among the moves of a journey, `support.order-case` after an order",
      "interrupted-chat#kind: live-chat",
      "model/support#stops the journey until it is answered",
      "model/support#export function openCase"
    ),
    A38: row(
      "The chat breaks off.",
      "`contact-interruption` of the channel",
      "interrupted-chat#contact-interruption",
      "model/support#stays in one line where habit is strong, and leaves it where contacts are cut short",
      "model/support"
    ),
    A39: row(
      "Later the customer has to try the Facebook page.",
      "`support.follow-gap`, `support.after-interruption`, `serve-taste`",
      "interrupted-chat#after-interruption",
      "lesson/interrupted-chat#the person of the story is cut off in the chat and goes to the Facebook page in both worlds",
      "model/support#function chooseServe"
    ),
    A40: row(
      "The agent there knows nothing of it.",
      "the record of the case stays in the chat unless `links.case` carries it and both systems recognise the person",
      "interrupted-chat#Chat and page apart",
      "properties/couplings#more links of the case leave less to be explained again",
      "model/recognition#export function follows"
    ),
    A41: row(
      "The customer has to say it all again.",
      "`support.repeat.customer` and `support.repeat.agent`; `repeats-per-case`",
      "interrupted-chat#repeat: {customer:",
      "model/support#is told again in every line that does not know it, and only once in each",
      "model/support"
    ),
    A42: row(
      "It can be solved all the same, but feels disjointed and laborious.",
      "`relationship.repeat`, `relationship.effort`; `cases-solved`, `customer-minutes-per-case`",
      "interrupted-chat#customer-minutes-per-case",
      "model/support#counts effort, repeated explanation, and an unsolved case",
      "model/support#function closeCase"
    ),
    A43: row(
      "With a record of the case it goes on exactly where it stopped.",
      "`resume` and `diagnosis`: work done before counts where the record of the `case` is there",
      "self-service#diagnosis",
      "model/care#takes up the half that was done before a contact was cut short",
      "model/care"
    ),
    A44: row(
      "Somebody sees an offer for a product on Facebook, follows it, and does not buy.",
      "a rule with an `offer`; a click leads to a session, which may end in `later`",
      "vanished-promotion#send: {channel: facebook, offer: twenty}",
      "model/messages#counts where the message leads",
      "model/response"
    ),
    A45: row(
      "Back home they go to the site on the computer to look for it.",
      "`mobile`: share of sessions on the phone; the computer is another place unless the person is recognised",
      "vanished-promotion#mobile:",
      "model/session#stays on its device unless the shop knows the person",
      "model/session"
    ),
    A46: row(
      "The offer may be nowhere but in the advertisement.",
      "`journey.search` minutes and `journey.shock`; `promotion-continuity`",
      "vanished-promotion#The promotion lives in the ad",
      "model/messages#that is missed makes going on harder, by exp(−effort) per hour of searching",
      "model/carry"
    ),
    A47: row(
      "Joined up, the same offer is on the main site,",
      "`links.promotion` from the network to the site",
      "vanished-promotion#promotion: {pairs: [facebook -> site]",
      "model/messages#is known wherever a link carries it",
      "model/carry"
    ),
    A48: row(
      "or still in the cart from the first time.",
      "recognised on both devices (`match`), the cart is there; `continuity-per-switch`",
      "vanished-promotion#match: {site: 75%}",
      "properties/couplings#recognising more people never loses more carts",
      "model/carry"
    ),
    A49: row(
      "To compete on the web some multichannel is a necessity.",
      "`rivals.absent`: people miss a channel of the base that a strategy does without; `lost-for-want-of-a-channel`",
      "marketplace-leakage#channels: {amazon: off}",
      "model/rivals#takes those along who wanted it",
      "model/rivals"
    ),
    A50: row(
      "Joined up, a firm connects with its customers and has more effect.",
      "each lever's part in a difference: switch it off and compare",
      "vanished-promotion#orders-per-journey",
      "engine/off#without the levers of its strategies",
      "scenario/levers"
    ),
    A51: row(
      "Every firm has to weigh budget and means.",
      "`setup` against what is gained: `payback`, `break-even-integration-cost`, cash by month",
      "small-shop#the firm is small",
      "experiment/estimates#of cash begin with the one-off costs and end with all that was earned and spent",
      "experiment/curves"
    ),
    A52: row(
      "The vendor's software connects the shop with TikTok, Facebook, Amazon and more.",
      "kinds `tiktok`, `facebook`, `instagram`, `pinterest`, `marketplace`, each with numbers of its own",
      "leesa-mattress#kind: pinterest",
      "scenario/generated#codes of kinds are distinct and fixed",
      "scenario/catalogue/media"
    ),
    A53: row(
      "All figures of the shop at a glance.",
      "four headline outcomes beside each other, everything else below; what senders claim apart, counted double, is in `attribute`",
      "fashion-retailer#expect:",
      "outcome/sentence#names what is clearly different",
      "src/app/view/results.tsx"
    ),
    A54: row(
      "One can begin for nothing, and learn.",
      "what is not priced costs nothing: `setup` and `monthly` are 0; a lesson on the first example",
      "null-world#contacts: all",
      "metamorphic/lives#tools cost money and change no life",
      "src/lesson/story.ts"
    ),
    A55: slogan("In the Swedish text the vendor's name and a link are broken.")
  }
};
