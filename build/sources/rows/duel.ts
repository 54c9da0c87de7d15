import {row, slogan, type Part} from "../row.ts";

export const duel: Part = {
  title: "A duel",
  about: "By an Italian agency, which lets the two strategies fight and declares a winner.",
  rows: {
    F1: row(
      "An experienced fighter against a young one; what is new ages quickly.",
      "the same people under both, side by side; `ageing`: a channel loses appeal by the year",
      "one-code#ageing: 15%",
      "model/rivals#of a channel moves people away from it and from no other",
      "model/compile/drift"
    ),
    F2: row(
      "The old model is a solid ground to start from.",
      "strategies lie on the same `base` and start with its customers: `existing`",
      "fashion-retailer#existing: 50%",
      "scenario/resolve#layers of identity lie on each other, the catalogue's below",
      "scenario/layers"
    ),
    F3: slogan("The agency introduces itself and the two strategies."),
    F4: row(
      "Stores, web shop, social networks, messaging and app stand alone.",
      "kinds `store`, `website`, `instagram`, `messenger`, `app` without `links` among them",
      "fashion-retailer#app: {kind: app}",
      "metamorphic/lives#links between channels that recognise nobody are links taken away",
      "scenario/catalogue/places"
    ),
    F5: row(
      "Customers have to find their way through the offer alone.",
      "`consistency.find` and `consistency.again` minutes; `time-to-information`",
      "marketplace-leakage#consistency: {}",
      "model/consistency#has to be found again in every further channel that does not know of it",
      "model/consistency"
    ),
    F6: row(
      "Even where every channel works well, the experience is poor if they are not connected.",
      "two separate things: `quality` of a channel, and `links`",
      "grocery#quality:",
      "properties/couplings#a channel that is better at the checkout takes no order away",
      "model/session"
    ),
    F7: row(
      "Many channels that interact, fluid as a choir.",
      "`links` with `all`; caps and rules over several channels",
      "leesa-mattress#contacts: {pairs: [social <-> email",
      "model/messages#of several channels share a cap where a link tells the senders of each other",
      "model/recognition"
    ),
    F8: row(
      "Customers choose, but are guided and move with ease.",
      "`links.content` brings along what was looked at: no `again`; `time-to-information`, `fragmentation`",
      "marketplace-leakage#content: {pairs: [site <-> amazon]",
      "model/consistency#follows only people who are recognised in both",
      "model/consistency"
    ),
    F9: row(
      "Information from coordinated channels saves time.",
      "`time-to-information`: minutes per journey until the product is found and read about",
      "marketplace-leakage#title: The same content in both",
      "model/consistency#searched for again is effort that keeps people from ordering",
      "outcome/ratios/consistency"
    ),
    F10: row(
      "Multichannel: catalogue on the web and purchase in the store are two experiences.",
      "without `links.stock` the web knows nothing of the shelf: collecting takes `collect.unlinked`, and people go in vain: `visits-in-vain`",
      "click-and-collect#apart:",
      "validation/patterns/F01#showing the shelf and letting people collect",
      "model/stock"
    ),
    F11: row(
      "Joined up: look online, choose, collect within minutes.",
      "`links.stock`, `collect.linked`, `stock-accuracy`; a wrong record is a broken promise",
      "electronics#linked: 1h",
      "model/fulfilment#is ready in hours where stock is linked and right, and a broken promise where it is wrong",
      "model/fulfilment"
    ),
    F12: row(
      "In a fast world good experiences make loyal customers.",
      "`relationship`, `relationship.drop-out`; `customers-kept`, `active-customers`",
      "bank#active-customers",
      "properties/couplings#a worse experience of delivery keeps nobody",
      "model/relationship"
    ),
    F13: row(
      "The duel is decided: joining up wins.",
      "a claim to be tested: `net-present-value` is held in every preset, and is below 0 in some",
      "small-shop#few customers use both channels and the firm is small",
      "docs/presets#the answers differ",
      "docs/presets.md"
    ),
    F14: slogan("The date of the article."),
    F15: row(
      "A form with compulsory fields to get in touch.",
      "friction at `checkout`: `journey.moves`, `quality` of the stage",
      "bank#forms, proof of identity",
      "model/session#are those of the table where nothing else matters",
      "model/session"
    ),
    F16: row(
      "Consent according to the data protection law.",
      "`consent` by channel: without it no message; `opt-out` ends it",
      "leesa-mattress#email: {kind: email",
      "metamorphic/extremes#people without consent get no messages",
      "model/consent"
    )
  }
};
