import {row, type Part} from "../row.ts";

export const mechanisms: Part = {
  title: "Thirty mechanisms",
  about: "What the texts describe, put together from all of them.",
  rows: {
    M1: row(
      "What tells the strategies apart is whether the systems are connected, not how many channels there are.",
      "`links` of nine kinds of record lie over the same `channels`; with every lever off the joined-up firm is the other one to the byte",
      "vanished-promotion#promotion-only:",
      "engine/off#is the baseline, in every number",
      "model/recognition#export function carries"
    ),
    M2: row(
      "A support case breaks off in one channel and goes on in another, where the agent knows it or does not.",
      "`links.case`; `contact-interruption`, `support.after-interruption`; `case-continuity`",
      "interrupted-chat#case:",
      "model/support#is told again in every line that does not know it",
      "model/support#export function contact"
    ),
    M3: row(
      "Telling it again is tiresome, but the case can still be solved.",
      "`support.repeat` costs minutes on both sides and `relationship.repeat` costs score; the chance of a solution stays",
      "interrupted-chat#contacts-per-case",
      "model/support#loses for every explanation that had to be repeated",
      "model/support"
    ),
    M4: row(
      "A promotion seen in one channel may not exist in another.",
      "`links.promotion`, `journey.search`, `journey.shock`; `promotion-continuity`",
      "vanished-promotion#promotion-continuity",
      "model/messages#counts where the message leads, and is missed elsewhere",
      "model/carry"
    ),
    M5: row(
      "A cart, or what somebody was doing, follows to another device and channel or has to be done again.",
      "`links.cart`, `mobile`, `journey.redo`; `continuity-per-switch`",
      "fashion-retailer#cart: {pairs: [web <-> app",
      "model/session#stays on its device unless the shop knows the person",
      "model/carry"
    ),
    M6: row(
      "One message for all against a message that fits the person and what they bought before.",
      "`content` of a rule: `standard`, `personalised`, `cross-sell`; a tool that `does: personalisation` with its `accuracy`; `relevance`",
      "one-message-for-all#does: personalisation",
      "model/content#loses to one message for all where it is mostly wrong",
      "model/content"
    ),
    M7: row(
      "A firm that speaks with one voice is trusted, and trust keeps customers.",
      "`consistency`: contradictions where no link of `content` joins two channels; `consistency.trust`, `consistency.doubt`; `consistency-index`",
      "marketplace-leakage#consistency: {}",
      "model/consistency#cost orders, trust and time, the more so the oftener",
      "model/consistency"
    ),
    M8: row(
      "More channels reach more people more often, and more of them know the firm.",
      "`awareness` with `exposure` of channels, `advertising`, messages and other people; `reach`, `awareness`, `needs-lost-unaware`",
      "awareness#more-places:",
      "model/awareness#comes from channels that people are near to and like",
      "model/awareness"
    ),
    M9: row(
      "Channels that work together do more than the same channels side by side.",
      "no number for synergy: rules of one programme, caps `within: everywhere` and records that follow have it as a result, and each lever can be switched off by itself",
      "leesa-mattress#within: everywhere",
      "model/messages#of several channels share a cap where a link tells the senders of each other",
      "model/messages"
    ),
    M10: row(
      "Advertisements follow across channels, escalate, change their tone after silence, and share one limit.",
      "rules `on: ignored` and `on: silence`, groups of channels, rising `offers`, `content`, `cap` with `within: everywhere`",
      "leesa-story#on: silence",
      "model/sending#lets them take turns under a cap for all of them",
      "model/sending"
    ),
    M11: row(
      "Advertising a thing stops when the person has bought it.",
      "`links.orders` tells the sender; `messages.waste-window`; `wasted-impressions`, `wasted-money`",
      "post-purchase-ads#wasted-money",
      "model/messages#after the purchase are waste unless the order is known",
      "model/messages"
    ),
    M12: row(
      "Somebody wants to touch first; who lives near is invited by letter, visits, buys; the till tells the account.",
      "conditions `touch-first suspected` and `near store`, `content: invitation` by `direct-mail`; `links.orders`",
      "leesa-story#touch-first suspected, near store",
      "model/conditions#whether the person lives near a store, once the address is known",
      "model/conditions"
    ),
    M13: row(
      "After the purchase come thanks, a request for a review, another channel if there is no answer, a referral.",
      "rules with `ask: review`, `ask: referral`, `ignored`, `on: review of 4 or more`; `reviews`, `referrals`; a tool that `does: referral-reward`; `rating`, `customers-by-friends`",
      "stars-and-friends#ask: referral",
      "model/reviews#asking raises the mean where those who write unasked are the disappointed",
      "model/advocacy"
    ),
    M14: row(
      "Looked up online, collected in the store within minutes.",
      "`fulfilment.collect` with `links.stock`; `stock-accuracy`; `collect-share`, `broken-promises`",
      "click-and-collect#linked: 2h",
      "model/fulfilment#is ready in hours where stock is linked and right",
      "model/fulfilment"
    ),
    M15: row(
      "What a firm can know about the effect of its channels depends on what it can join.",
      "`attribute`: seven rules on the log that the strategy's systems really see, beside the truth by living again without a channel's messages",
      "leesa-mattress#retargeting",
      "experiment/attribution#systems that recognise nobody lose touches",
      "experiment/attribution"
    ),
    M16: row(
      "Joining up costs technology, people, time and trouble, and budgets are limited.",
      "`setup`, `monthly`, `ready`, `ramp` of links and tools, `wage` and `generalist` at desks; `cost-of-integration`, `payback`, `break-even-integration-cost`",
      "small-shop#setup",
      "model/compile#of links, identities and tools are paid once",
      "scenario/resolve/investments"
    ),
    M17: row(
      "Each channel has people of its own, or the same people answer in all.",
      "`desks` with `agents`, `hours`, `generalist`; queues at market scale; `wait`, `contacts-given-up`",
      "leesa-mattress#service: {channels:",
      "validation/simulator/desks#let them wait a tenth of that at one desk of 16",
      "engine/environment"
    ),
    M18: row(
      "Chatbots, chat, video and a shared screen answer faster.",
      "kinds `chatbot`, `self-service`, `live-chat`, `video-chat`; a tool that `does: co-browsing`; `containment`, `co-browsed`, `time-to-solution`",
      "self-service#does: co-browsing",
      "model/care#hands what it does not solve over to a person",
      "model/care"
    ),
    M19: row(
      "Complaints in public are found and answered, or spread.",
      "`complaints`, `word-of-mouth`; a tool that `does: listening` with `detection` and `detection-delay`; `complaints-found`, `readers-per-complaint`",
      "social-listening#does: listening",
      "model/complaints#finds more, and every complaint reaches nobody who was not reached before",
      "model/complaints"
    ),
    M20: row(
      "What a customer does decides what the firm does next; its behaviour is programmed and not left to chance.",
      "`programmes` of rules: `on`, `after`, `every`, `send`, `cap`",
      "fashion-retailer#cart-recovery:",
      "model/messages#come so long after it, so often",
      "model/compile/rules"
    ),
    M21: row(
      "Satisfied customers stay; customers who were let down leave.",
      "experiences have scores; `relationship.smoothing`, `relationship.drop-out`; `satisfaction`, `customers-kept`, `survival-12-months`",
      "bank#active-customers",
      "model/relationship#grows by exp(slope × loss) with what an experience lost",
      "model/relationship"
    ),
    M22: row(
      "Somebody leaves to look for a lower price on a marketplace; paid search brings some back.",
      "`marketplace-check` of the segment, `rivals`; a tool that `does: sponsored-search`; `lost-to-rivals`, `needless-clicks`",
      "marketplace-leakage#marketplace-check: 55%",
      "model/rivals#who compare split by the odds of what they find",
      "model/rivals"
    ),
    M23: row(
      "Whoever is to be written to must have agreed.",
      "`consent` by channel, `opt-out`",
      "fashion-retailer#newsletter:",
      "model/messages#go to those who agree to them, and until they opt out",
      "model/consent"
    ),
    M24: row(
      "Data about what worked move the money to where it works.",
      "`budgets` with `review` and `by`; a tool that does `multi-touch`; `claims-per-order`, `clicks-tied`",
      "budget-by-attribution#one-log:",
      "model/budgets#goes to the last click or to all alike, as far as the log ties them to the order",
      "model/budgets"
    ),
    M25: row(
      "Which strategy fits depends on trade, size and customers.",
      "scenarios of six trades; [presets](presets.md) compares their numbers and verdicts",
      "grocery#net-present-value",
      "docs/presets#docs/presets.md says what the presets are now",
      "docs/presets.md"
    ),
    M26: row(
      "Going from one strategy to the other takes time, training and a plan.",
      "links in waves: `begin`, `ready`, `ramp`; `transition` with `overrun`, `failure`; a tool that `does: reorganisation`; `payback`",
      "migration#begin: 120d",
      "model/reorganisation#is slower at first and recovers evenly",
      "model/reorganisation"
    ),
    M27: row(
      "Demand has seasons, and so has what a shop looks like.",
      "`market.season` by month",
      "electronics#season:",
      "model/needs#come twice as often in a season of two",
      "model/needs"
    ),
    M28: row(
      "Customers choose the channel that suits them.",
      "a race of the odds `taste`, `serve-taste`, `fit` and `journey.habit`, by segment and stage",
      "bank#serve-taste:",
      "validation/simulator/choice#has multinomial-logit shares",
      "model/journey"
    ),
    M29: row(
      "Payment and distribution are connected too.",
      "`links.payment`, `payment`; `links.stock`, `stock`; `payment-ready`, `served-from-elsewhere`",
      "grocery#payment: {pairs: [web <-> app]",
      "model/payment#details that a shop keeps are there again in that shop, and elsewhere through a link",
      "model/payment"
    ),
    M30: row(
      "People expect it to be fast and without interruptions.",
      "`interruption`, `contact-interruption`, `latency`, `ship.time`; `relationship.wait`, `relationship.delivery`; `wait`",
      "interrupted-chat#contact-interruption",
      "model/support#loses for the time of waiting at a desk, by the hour",
      "model/support"
    )
  }
};
