import {row, type Part} from "../row.ts";

export const joined: Part = {
  title: "The mattress seller, joined up",
  about: "How the same text imagines it, step by step.",
  rows: {
    E1: row(
      "A mattress is in the cart, and the person leaves.",
      "the move `later` from `cart` or `checkout`",
      "leesa-story#cart: {checkout:",
      "scenarios/story#somebody lives all nineteen steps, one after the other, in the joined-up firm",
      "model/session"
    ),
    E2: row(
      "The first e-mail with 100 dollars off is ignored.",
      "rule E2, `on: cart abandoned`",
      "leesa-story#id: E2,",
      "model/occasions#an earlier rule to be ignored, not before its last message",
      "model/progress"
    ),
    E3: row(
      "For more than a week the same offer appears in four networks, within one limit.",
      "rule E3, `on: ignored`, a group of channels, `cap` with `within: everywhere`",
      "leesa-story#id: E3,",
      "model/sending#lets them take turns under a cap for all of them",
      "model/caps"
    ),
    E4: row(
      "After a week of silence the advertisements speak of something else: what the firm does for others.",
      "rule E4, `on: silence`, `content: cause`",
      "leesa-story#id: E4,",
      "model/occasions#silence, which every visit that the sender sees breaks",
      "model/progress"
    ),
    E5: row(
      "A film about that, shown before another one, gets through.",
      "`content: cause`, `cause-affinity` of the segment, `contents.wear` of what was said before",
      "leesa-story#cause-affinity: 80%",
      "model/content#about a cause speaks to those who care, each person for good",
      "model/content"
    ),
    E6: row(
      "The person comes back, watches another film, and looks at a larger mattress.",
      "`products` and `interest.switch`; `interest-changes`",
      "leesa-story#products:",
      "model/interest#changes in the share of sessions that turn, to the next best",
      "model/interest"
    ),
    E7: row(
      "Advertisements and e-mail follow: the larger mattress, 150 dollars off.",
      "rule E7, `on: interest changed`, a higher `offer`",
      "leesa-story#id: E7,",
      "model/interest#sets rules going when it changes",
      "model/interest"
    ),
    E8: row(
      "The person clicks and fills in the address.",
      "a click leads to the checkout, where the address becomes known: condition `near store`",
      "leesa-story#near store",
      "model/conditions#whether the person lives near a store, once the address is known",
      "model/conditions"
    ),
    E9: row(
      "But wants to feel it first, and leaves again.",
      "`touch-first` share of the segment; `journey.touch` on the odds of ordering untouched",
      "leesa-story#touch-first: 90%",
      "model/session#of ordering untouched fall for people who want to touch, until they have",
      "model/session"
    ),
    E10: row(
      "The firm expects that; the address is near its showroom.",
      "conditions `touch-first suspected`, `near store`: only what the systems can see",
      "leesa-story#touch-first suspected",
      "model/conditions#whether the person may want to touch first: a cart, and no visit to a store that it knows of",
      "model/conditions"
    ),
    E11: row(
      "Two days later a letter invites to try the larger mattress there.",
      "rule E11, `content: invitation`, by letter",
      "leesa-story#id: E11,",
      "model/sending#arrives when its time of delivery has passed",
      "model/post"
    ),
    E12: row(
      "The person goes there and lies on it.",
      "a `store` has `touch` and is `local`; an invitation brings people there: `invitations-kept`",
      "leesa-story#showroom: {kind: store}",
      "model/content#an invitation brings people near the store there, and those who want to touch the most",
      "model/invitation"
    ),
    E13: row(
      "And buys; the till updates the account on the web.",
      "`links.orders` with `all`: the showroom's order is known everywhere",
      "leesa-story#orders: all",
      "scenarios/story#somebody lives all nineteen steps, one after the other, in the joined-up firm",
      "model/knowledge"
    ),
    E14: row(
      "An e-mail says thank you.",
      "rule E14, `on: order`, `content: thanks`",
      "leesa-story#id: E14,",
      "model/content#thanks warm and sell nothing",
      "model/content"
    ),
    E15: row(
      "A week later another asks for a review.",
      "rule E15, `ask: review`",
      "leesa-story#id: E15,",
      "model/reviews#is answered once per order that has been received",
      "model/asking"
    ),
    E16: row(
      "Both are ignored; the request comes again by Messenger.",
      "rule E16, `on: ignored` with two names, `ask: review`",
      "leesa-story#id: E16,",
      "model/occasions#all of several rules to be ignored",
      "model/asking"
    ),
    E17: row(
      "Five stars, through the network.",
      "content customers answer: `reviews.asked`; stars follow the experience; `rating`",
      "leesa-story#reviews: {asked: 60%}",
      "model/reviews#follow the experience: one less per quarter of the score",
      "model/reviews"
    ),
    E18: row(
      "A week later, by letter and Messenger: recommend us to a friend.",
      "rule E18, `on: review of 4 or more`, `ask: referral`",
      "leesa-story#id: E18,",
      "model/referrals#brings those who have never ordered, each to a first order",
      "model/referrals"
    ),
    E19: row(
      "All advertisements for mattresses have stopped.",
      "rule E19, `on: order`, `stop`",
      "leesa-story#id: E19,",
      "model/sending#send nothing more until the next need, where they hear of the order",
      "model/sending"
    )
  }
};
