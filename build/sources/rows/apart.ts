import {row, type Part} from "../row.ts";

export const apart: Part = {
  title: "The mattress seller with separate channels",
  about: "From the same Polish text: four channels of a seller of mattresses, each by itself.",
  rows: {
    D1: row(
      "An online seller of mattresses.",
      "a rare and expensive purchase: `need` of one in seven years, `order` of about a thousand",
      "leesa-mattress#0.14 per year",
      "docs/presets#the presets differ in what matters",
      "docs/presets.md"
    ),
    D2: row(
      "New visitors without an account meet two windows on the site.",
      "`on: first visit` with `show`",
      "mattress-apart#on: first visit",
      "model/occasions#a first visit by somebody whom the site does not know",
      "model/pop-ups"
    ),
    D3: row(
      "The first says welcome with 100 dollars off, in a seasonal dress.",
      "`show` with an `offer`; `in` limits a rule to months",
      "mattress-apart#in: [april, may]",
      "model/sending#that is accepted keeps people in the session, with the promotion at hand",
      "model/pop-ups"
    ),
    D4: row(
      "Whoever ignores it and looks on meets the second.",
      "`on: ignored` with `show`",
      "mattress-apart#on: {ignored: hello}, show",
      "model/sending#follows on another that was closed, in the same session",
      "model/pop-ups"
    ),
    D5: row(
      "A mattress goes into the cart, and the person leaves.",
      "the move `later` from `cart` or `checkout`; `cart-abandonment`",
      "leesa-mattress#cart-abandonment",
      "model/session#keeps the stage until the next visit",
      "model/session"
    ),
    D6: row(
      "On leaving, a window offers the discount for an address, which is permission to advertise.",
      "`on: leaving` with `capture`: consent to e-mail",
      "mattress-apart#capture: email",
      "model/occasions#a sign-up, which a pop-up wins",
      "model/consent"
    ),
    D7: row(
      "Subscribers get a series of e-mails.",
      "a rule `on: sign-up` with `every` and `for`",
      "mattress-apart#on: sign-up",
      "scenario/resolve#rules count their messages, land on the site and keep the address of their luck",
      "scenario/resolve/rules"
    ),
    D8: row(
      "Its link leads to the cart, with the discount in it already.",
      "`links.cart` and `links.promotion` from e-mail to site, in `base`",
      "mattress-apart#with the discount in it",
      "model/messages#is known wherever a link carries it",
      "model/carry"
    ),
    D9: row(
      "E-mail and site feel like one channel.",
      "strategies may be joined in part: two channels linked, the others not",
      "leesa-mattress#promotion: [email -> site]",
      "model/session#follows in the direction of the link only",
      "model/recognition"
    ),
    D10: row(
      "The second channel is a marketplace.",
      "`marketplace`: a `fee`, and nobody is recognised there",
      "leesa-mattress#amazon: {kind: marketplace, fee: 15%",
      "model/fulfilment#pays what the channel and the bank keep",
      "scenario/catalogue/places"
    ),
    D11: row(
      "The person leaves the cart to look for something cheaper there.",
      "`marketplace-check`: share who compare when a cart is put off; `rivals.cheaper`; `price-comparisons`",
      "mattress-apart#marketplace-check",
      "model/rivals#leave more often for a cheaper rival, the more so the more they mind the price",
      "model/rivals"
    ),
    D12: row(
      "Paid search on the marketplace brings the firm back to mind.",
      "a tool that `does: sponsored-search`: `click`, `cost-per-click`, `win-back`; `sponsored-search-cost`",
      "mattress-apart#does: sponsored-search",
      "model/rivals#keeps those from the rival who click, and is paid for all who click",
      "model/rivals"
    ),
    D13: row(
      "The page there has the same film, praise and promise.",
      "`links.content` from the site to the marketplace; without it `rivals.plain-listing`; `caught-by-listing`",
      "mattress-apart#the same film, praise and promise",
      "model/rivals#prefer a listing that says as much as the shop, and nobody changes otherwise",
      "model/rivals"
    ),
    D14: row(
      "The third channel shows the abandoned mattress again and again in the feed.",
      "rule `on: product seen` with `every`, `for` and `cap`, `content: product`",
      "mattress-apart#content: product",
      "model/messages#come so long after it, so often",
      "model/messages"
    ),
    D15: row(
      "The fourth sells inside the social network.",
      "a network that `sells` with `native-checkout` and a `fee`",
      "mattress-apart#native-checkout: true",
      "model/payment#a platform with native checkout, a store and a phone ask for nothing",
      "model/payment"
    ),
    D16: row(
      "Each channel is a chance of its own.",
      "each channel's unit exponential in the race is its own: another channel takes people only in proportion to its odds",
      "mattress-apart#taste: {site: 1, amazon: 0.2, pinterest: 0.06}",
      "validation/simulator/choice#without one alternative reallocates its people in proportion and moves nobody else",
      "model/journey"
    )
  }
};
