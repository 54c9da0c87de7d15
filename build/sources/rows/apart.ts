import {row, todo, type Part} from "../row.ts";

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
    D2: todo("New visitors without an account meet two windows on the site.", "rules"),
    D3: row(
      "The first says welcome with 100 dollars off, in a seasonal dress.",
      "`show` with an `offer`; `in` limits a rule to months",
      "leesa-mattress#welcome: {off: 100",
      "model/sending#that is accepted keeps people in the session, with the promotion at hand",
      "model/pop-ups"
    ),
    D4: todo("Whoever ignores it and looks on meets the second.", "rules"),
    D5: row(
      "A mattress goes into the cart, and the person leaves.",
      "the move `later` from `cart` or `checkout`; `cart-abandonment`",
      "leesa-mattress#cart-abandonment",
      "model/session#keeps the stage until the next visit",
      "model/session"
    ),
    D6: todo("On leaving, a window offers the discount for an address, which is permission to advertise.", "rules"),
    D7: row(
      "Subscribers get a series of e-mails.",
      "a programme with several rules, or one with `every` and `for`",
      "leesa-mattress#after: 1d, send: {channel: email}",
      "scenario/resolve#rules count their messages, land on the site and keep the address of their luck",
      "scenario/resolve/rules"
    ),
    D8: row(
      "Its link leads to the cart, with the discount in it already.",
      "`links.cart` and `links.promotion` from e-mail to site, in `base`",
      "leesa-mattress#the link in the e-mail opens the cart",
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
    D11: todo("The person leaves the cart to look for something cheaper there.", "price comparison"),
    D12: todo("Paid search on the marketplace brings the firm back to mind.", "sponsored search"),
    D13: todo("The page there has the same film, praise and promise.", "content parity"),
    D14: row(
      "The third channel shows the abandoned mattress again and again in the feed.",
      "rule `on: product seen` with `every`, `for` and `cap`",
      "leesa-mattress#retargeting:",
      "model/messages#come so long after it, so often",
      "model/messages"
    ),
    D15: todo("The fourth sells inside the social network.", "native checkout"),
    D16: row(
      "Each channel is a chance of its own.",
      "each channel's unit exponential in the race is its own: another channel takes people only in proportion to its odds",
      "leesa-mattress#pinterest: 0.06",
      "validation/simulator/choice#without one alternative reallocates its people in proportion and moves nobody else",
      "model/journey"
    )
  }
};
