import {row, todo, type Part} from "../row.ts";

export const joined: Part = {
  title: "The mattress seller, joined up",
  about: "How the same text imagines it, step by step.",
  rows: {
    E1: row(
      "A mattress is in the cart, and the person leaves.",
      "the move `later` from `cart` or `checkout`",
      "leesa-mattress#cart: {checkout:",
      "model/session#keeps the stage until the next visit",
      "model/session"
    ),
    E2: todo("The first e-mail with 100 dollars off is ignored.", "rules"),
    E3: todo("For more than a week the same offer appears in four networks, within one limit.", "rules"),
    E4: todo(
      "After a week of silence the advertisements speak of something else: what the firm does for others.",
      "rules"
    ),
    E5: todo("A film about that, shown before another one, gets through.", "contents"),
    E6: todo("The person comes back, watches another film, and looks at a larger mattress.", "interest"),
    E7: todo("Advertisements and e-mail follow: the larger mattress, 150 dollars off.", "rules"),
    E8: todo("The person clicks and fills in the address.", "address known"),
    E9: row(
      "But wants to feel it first, and leaves again.",
      "`touch-first` share of the segment; `journey.touch` on the odds of ordering untouched",
      "leesa-mattress#touch-first: 70%",
      "model/session#of ordering untouched fall for people who want to touch, until they have",
      "model/session"
    ),
    E10: todo("The firm expects that; the address is near its showroom.", "conditions"),
    E11: todo("Two days later a letter invites to try the larger mattress there.", "rules"),
    E12: row(
      "The person goes there and lies on it.",
      "a `store` has `touch` and is `local`: only people `near-store` go there",
      "leesa-mattress#showroom: {kind: store}",
      "model/session#happens in a store only for those who live near it",
      "model/session"
    ),
    E13: row(
      "And buys; the till updates the account on the web.",
      "`links.orders` from the showroom to the others",
      "leesa-mattress#showroom -> site",
      "model/messages#after the purchase are waste unless the order is known",
      "model/messages"
    ),
    E14: todo("An e-mail says thank you.", "rules"),
    E15: todo("A week later another asks for a review.", "advocacy"),
    E16: todo("Both are ignored; the request comes again by Messenger.", "advocacy"),
    E17: todo("Five stars, through the network.", "advocacy"),
    E18: todo("A week later, by letter and Messenger: recommend us to a friend.", "advocacy"),
    E19: todo("All advertisements for mattresses have stopped.", "stop")
  }
};
