import {row, slogan, type Part} from "../row.ts";

export const article: Part = {
  title: "An article by a platform for mail and messages",
  about: "Italian. It explains the difference by one promotion code, and recommends automation and analysis.",
  rows: {
    B1: row(
      "Marketing changes from day to day.",
      "`ageing` of a channel and `competitor.growth`, by the year",
      "one-code#ageing: 15%",
      "model/rivals#of a channel moves people away from it and from no other",
      "model/compile/drift"
    ),
    B2: row(
      "To win customers and to keep them takes a good experience from the first contact on.",
      "both are scored: `orders-per-journey` and `customers-kept`; every experience moves the `relationship`",
      "fashion-retailer#orders-per-journey",
      "model/fulfilment#is scored by effort, delivery time, and a promise that was broken",
      "model/relationship#export function experience"
    ),
    B3: row(
      "The power is the consumer's, who opens the phone and scrolls on.",
      "`mobile`, `journey.mobile`, and a `click` of a fraction of a percent",
      "vanished-promotion#mobile:",
      "model/session#fall by exp(−mobile) on a phone, and only where there is a device",
      "model/session"
    ),
    B4: row(
      "Firms look for the most efficient way to get people's attention online.",
      "`message-cost` and `click` by channel; `click-rate`, `cost-of-messages`",
      "fashion-retailer#kind: instagram",
      "model/messages#are clicked less the more of them there are",
      "model/response"
    ),
    B5: row(
      "Consumers want it quick and uninterrupted at every point of contact.",
      "`interruption`, `contact-interruption`, `latency`; `relationship.wait`, `journey.effort`",
      "interrupted-chat#contact-interruption",
      "model/support#waits for the answer of a slow channel",
      "model/support"
    ),
    B6: row(
      "A better experience is an advantage over competitors.",
      "`market.competitor.pull` against the odds of moving on, which effort lowers and the relationship raises",
      "electronics#competitor:",
      "properties/couplings#a stronger pull of competitors brings no order back",
      "model/session"
    ),
    B7: row(
      "Many channels or all of them: the difference is not the number, but being connected.",
      "`channels` and `links` are two things: a channel that nobody uses changes nothing, nor does a link that carries nothing",
      "null-world#links:",
      "properties/minimal#a channel that nobody uses",
      "scenario/resolve/pairs"
    ),
    B8: row(
      "Multichannel leads the consumer from stage to stage towards a goal.",
      "`journey.moves`: odds from each stage to the next, to an order, to a competitor",
      "bank#checkout: {order:",
      "validation/simulator/markov#ends in the orders of the fundamental matrix",
      "model/session"
    ),
    B9: row(
      "The same standard message goes out through single channels.",
      "`content: standard` to everybody who agreed",
      "one-code#content: standard",
      "model/content#is worn out message by message until it is followed",
      "model/content"
    ),
    B10: row(
      "For example a code with a discount for new users,",
      "`offers` with `for: new`",
      "leesa-mattress#for: new",
      "model/messages#for new customers is none for others",
      "model/response"
    ),
    B11: row(
      "published in all channels, direct and indirect.",
      "a rule sends through a list of channels or a group",
      "one-code#channel: everywhere",
      "model/sending#sends through each of them",
      "scenario/resolve/rules"
    ),
    B12: row(
      "The channels have one owner and are isolated, each with its own plan.",
      "caps `within: channel`, a desk and programmes for each, no `links`",
      "fashion-retailer#within: channel",
      "model/messages#stop at a cap, which counts every message of the channel",
      "model/messages"
    ),
    B13: row(
      "That makes for misunderstandings, clashes of style, a confusing and impersonal experience.",
      "`inconsistency`, `sort-out` minutes, `doubt` on every further step, `consistency.trust`",
      "marketplace-leakage#prices differ between shop and marketplace",
      "model/consistency#are met once per pair in a journey, and again in the next",
      "model/consistency"
    ),
    B14: row(
      "Joining up puts the customer at the centre.",
      "`links.identity`: the same person is recognised, and only then does any record follow",
      "fashion-retailer#identity:",
      "model/recognition#whom both systems recognise: a fixed trait of the person in each",
      "model/recognition"
    ),
    B15: row(
      "Customers decide how they want to deal with the firm.",
      "`taste` and `serve-taste` of the segment; habit, not the firm, decides the next channel",
      "bank#taste: {web: 0.8",
      "scenario/resolve#a segment's taste goes before the channel's",
      "model/journey"
    ),
    B16: row(
      "The brand is the same everywhere and easily known again.",
      "`links.content` joins what channels say: no contradiction, nothing to find again",
      "marketplace-leakage#same-content:",
      "model/consistency#agree where a link of content joins them, whoever the person is",
      "model/consistency"
    ),
    B17: row(
      "Messages are made for the person.",
      "`content: personalised`: right in the share `accuracy`, wrong otherwise",
      "one-message-for-all#content: personalised",
      "model/content#is right in the share of messages that its accuracy says",
      "model/content"
    ),
    B18: row(
      "Users shape the experience by their tastes.",
      "segments with their own `taste`, `touch-first`, `price-sensitivity`, `patience`",
      "electronics#price-hunters:",
      "metamorphic/lives#odds of channels matter only in relation to each other",
      "scenario/fields/segment"
    ),
    B19: row(
      "An SMS announces something that goes with what they bought.",
      "`content: cross-sell` needs `links.orders` at the sender; `cross-sell.known`, `cross-sell.window`",
      "one-code#send: {channel: sms, content: cross-sell}",
      "model/content#a suggestion that fits a purchase brings needs forward that are further away",
      "model/content"
    ),
    B20: row(
      "The e-mail does not repeat it but brings the code,",
      "a programme of rules, each with its own channel, `content` and `offer`",
      "one-code#the-code",
      "model/sending#does not depend on the other rules, on its place, or on its other channels",
      "scenario/resolve/rules"
    ),
    B21: row(
      "and the social network a film of somebody using it.",
      "`content: video`; `video.information`",
      "one-code#content: video",
      "model/content#a video watched and good ratings seen make the order likelier",
      "model/content"
    ),
    B22: row(
      "All serve one end: that the code is used.",
      "`offers` with a `code` can be typed in anywhere by those who remember it; `codes-typed`, `orders-per-journey`",
      "one-code#code: {off: 5, code: true}",
      "model/exposure#with a code count everywhere for those who remember it",
      "model/offers"
    ),
    B23: row(
      "Multichannel: reach a user through as many channels as possible.",
      "up to sixteen `channels`, four of a kind",
      "leesa-mattress#channels:",
      "model/compile#refuses what no scenario can be",
      "scenario/channels"
    ),
    B24: row(
      "With different messages in each.",
      "`conflicts`: two offers at hand, of senders that do not share promotions; `conflicting-offers`",
      "one-code#outcome: conflicting-offers",
      "model/exposure#of two senders conflict, unless they share promotions or are the same",
      "model/offers"
    ),
    B25: row(
      "Without using what they could do together.",
      "without `links.contacts` a cap `within: everywhere` counts only the sender's own messages",
      "leesa-mattress#within: channel",
      "model/messages#of several channels share a cap where a link tells the senders of each other",
      "model/messages"
    ),
    B26: row(
      "The experience is fragmented.",
      "`fragmentation`, `continuity-per-switch`",
      "marketplace-leakage#consistency: {}",
      "model/consistency#follows only people who are recognised in both",
      "outcome/ratios/consistency"
    ),
    B27: row(
      "Joined up: seamless and fluid, whatever the channel.",
      "`continuity-per-switch`, `promotion-continuity`, `case-continuity`",
      "leesa-mattress#promotion-continuity",
      "properties/couplings#recognising more people carries more carts along",
      "outcome/ratios/continuity"
    ),
    B28: row(
      "It has to go with analysis, to fit the person's needs.",
      "a tool that `does: personalisation`, senders that recognise the person, `links.content` and `links.orders`",
      "one-message-for-all#content: [web -> facebook, web -> email",
      "model/content#needs the tool, a sender that recognises the person, and something known of them",
      "model/content"
    ),
    B29: row(
      "Multichannel is chosen because it is simple.",
      "`base` needs no `setup` and works from day 0; links have `ready` and `ramp`",
      "small-shop#base:",
      "model/recognition#does nothing before it is, and then all",
      "model/compile/units"
    ),
    B30: row(
      "It can put customers off by ignoring what they need.",
      "`messages.irritation`, `opt-out`, `contents.blame`; `opt-outs`",
      "one-message-for-all#opt-outs",
      "model/messages#that annoy cost relationship",
      "model/response"
    ),
    B31: row(
      "Joining up sets a firm apart from others.",
      "a better relationship raises the odds against leaving for a competitor: `journey.relationship`",
      "bank#competitor:",
      "model/session#rise by exp(coefficient × relationship above ½)",
      "model/session"
    ),
    B32: row(
      "It nurtures interested people with varied messages, incentives and ways to buy.",
      "a programme that goes on after `ignored`, `engaged` or `silence`, `until` they answer",
      "one-code#on: {ignored: goes-with-it}",
      "model/occasions#an answer",
      "model/progress"
    ),
    B33: row(
      "The experience is about the person instead of the channel.",
      "`friction-per-journey`, `customer-minutes-per-case`: minutes of the person, whatever the channel",
      "leesa-mattress#repeats-per-case",
      "model/session#that does not follow costs its owner the time to fill it again",
      "outcome/ratios/continuity"
    ),
    B34: row(
      "More revenue, and people who are likelier to buy.",
      "`revenue-per-customer`, `orders-per-journey`",
      "fashion-retailer#carts and promotions follow",
      "experiment/estimates#costs include what no customer causes",
      "outcome/ratios/conversion"
    ),
    B35: row(
      "A consistent image makes trust, and trust loyalty.",
      "contradictions cost relationship (`consistency.trust`), and the relationship decides about orders and drop-out",
      "marketplace-leakage#consistency: {}",
      "model/consistency#cost orders, trust and time, the more so the oftener",
      "model/consistency"
    ),
    B36: row(
      "It becomes clear which channels work, and when people look.",
      "`attribute`: seven rules against the truth; `hours` and a tool that `does: send-time`; `timely-messages`",
      "one-code#does: send-time",
      "model/exposure#is chosen by a tool that knows it, for people whom the sender recognises",
      "model/hours"
    ),
    B37: row(
      "Marketing can be automated.",
      "`programmes` of rules that run by themselves",
      "fashion-retailer#cart-recovery:",
      "model/messages#come where the sender learns of it",
      "model/messages"
    ),
    B38: row(
      "Data improve the strategy, and campaigns hit better.",
      "`budgets` that follow the firm's own log: `last-click`, `linear`; `margin-per-customer`",
      "budget-by-attribution#the money goes where people click",
      "model/budgets#goes to the last click or to all alike, as far as the log ties them to the order",
      "model/budgets"
    ),
    B39: row(
      "Experience is an asset.",
      "the `relationship` is a stock that experiences fill or drain; `active-customers` is what it leaves",
      "bank#active-customers",
      "model/relationship#is the last score where only the last one counts",
      "model/relationship"
    ),
    B40: row(
      "Multichannel is easier to carry out.",
      "`failure`: links that never work; `overrun`, `incidents`; the base has none of it",
      "migration#failure: 4%",
      "model/risks#let nothing through while they last, and everything before and after",
      "model/risks"
    ),
    B41: row(
      "Messages fit interest and position in the journey.",
      "`content: product` works differently `early` and when people have `narrowed` their choice; `misfit` after interest has changed",
      "one-code#id: seen",
      "model/interest#is always right when every channel tells it, and old news when only one does",
      "model/content"
    ),
    B42: row(
      "Campaigns are watched on all channels and adjusted.",
      "`budgets.review`, `budgets.weight`, `budgets.floor`",
      "budget-by-attribution#review: 90d",
      "model/budgets#keeps a floor under every channel and moves by the weight of the newest figures",
      "model/budgets"
    ),
    B43: row(
      "As satisfied customers and as good a result as possible.",
      "two outcomes in one picture: cost against retention, satisfaction beside `net-present-value`",
      "leesa-mattress#net-present-value",
      "test/charts/tradeoff.chart.test.ts#cost against retention of two strategies",
      "src/charts/tradeoff.ts"
    ),
    B44: row(
      "The platform shows the state of campaigns, on paper or digital.",
      "`direct-mail` beside `email` and `sms`; messages, responses and waste as outcomes",
      "leesa-mattress#kind: direct-mail",
      "scenario/resolve#roles can be added, and bring their settings",
      "outcome/ratios/messages"
    ),
    B45: row(
      "Delivery can be followed.",
      "`delivery` time and `undelivered` share of letters; one that comes back is known to the sender",
      "leesa-story#post: {kind: direct-mail",
      "model/sending#is used where mail comes back, if it hears of that",
      "model/post"
    ),
    B46: row(
      "The performance of each campaign in one place.",
      "a table of senders, with truth, every rule's credit and claims: `attribute`",
      "leesa-mattress#cart-recovery:",
      "cli/attribute#the table has a row for every sender",
      "src/cli/commands/attribute.ts"
    ),
    B47: slogan("An experience like no other.")
  }
};
