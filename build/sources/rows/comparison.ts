import {row, slogan, type Part} from "../row.ts";

export const comparison: Part = {
  title: "A comparison, in Polish",
  about:
    "By an agency for web shops. It goes through the differences, quotes surveys, recommends technology, and tells the story of a mattress seller, which is in the next two sections.",
  rows: {
    C1: row(
      "Often confused: many retailers have several channels, and few have really joined them.",
      "no switch but degrees: `match` and `coverage` are shares, and any part of the links may be there",
      "vanished-promotion#promotion-only:",
      "properties/couplings#a link that carries more never loses more carts",
      "model/recognition"
    ),
    C2: slogan("The date of the article."),
    C3: row(
      "Which of them fits the firm?",
      "[presets](presets.md): the same question for six firms, with different answers",
      "electronics#question:",
      "docs/presets#the answers differ",
      "docs/presets.md"
    ),
    C4: row(
      "Firms that join up well keep nine customers in ten.",
      "[claim](claims.md#nine-customers-in-ten), never an input: the firms were chosen by their results",
      "null-world#naive-premium",
      "docs/claims#no default of the catalogue rests on a claim",
      "scenario/evidence/claims"
    ),
    C5: row(
      "Knowing the difference gives data about behaviour on the way to a purchase.",
      "`journey`: every event of a person's life in both worlds, as text or data",
      "leesa-mattress#journey:",
      "cli/journey#--json prints the journey that the library gives",
      "src/cli/commands/journey.ts"
    ),
    C6: row(
      "Channels are sites, stores, catalogues, mail, telephone and others, direct and indirect.",
      "kinds `website`, `store`, `catalogue`, `email`, `phone`, `direct-mail`, `blog` and more, with roles",
      "fashion-retailer#channels:",
      "scenario/generated#codes of kinds are distinct and fixed",
      "scenario/catalogue/catalogue"
    ),
    C7: row(
      "People are moved to act through the channels that they prefer.",
      "`taste` by segment, `fit` by stage",
      "electronics#taste: {web: 0.2, store: 1",
      "validation/simulator/choice#moves people only to a channel that has become more attractive",
      "model/journey"
    ),
    C8: row(
      "The customer takes the most convenient channel; the firm is easier to reach when help is needed.",
      "`serve-taste`, desks with `hours`, `wait-patience`",
      "bank#serve-taste:",
      "validation/simulator/choice#of a desk for support has multinomial-logit shares too",
      "model/support#function chooseServe"
    ),
    C9: row(
      "Joined up there is one place for all communication, and the path of each customer is known.",
      "one desk for several channels, `links.case`; `journey` draws the path",
      "leesa-mattress#case: {pairs:",
      "experiment/journeys#is the person of the run, in every number",
      "experiment/journey"
    ),
    C10: row(
      "Seamless before and after the sale.",
      "questions before it (`help`), goods and trouble after it (`support.order-case`), renewals",
      "leesa-mattress#order-case: 25%",
      "model/support#arises about as many orders as the scenario says",
      "model/fulfilment"
    ),
    C11: row(
      "Both reach customers in several ways.",
      "the same `base` and the same people under every strategy",
      "leesa-mattress#base:",
      "engine/off#compiles to the bytes of the baseline",
      "scenario/resolve"
    ),
    C12: slogan("Links to further articles about apps."),
    C13: row(
      "The choice depends on trade, size and audience.",
      "[presets](presets.md) by trade, `market.people`, `segments`",
      "small-shop#few customers use both channels",
      "docs/presets#the presets differ in what matters",
      "docs/presets.md"
    ),
    C14: row(
      "One service for all channels betters relations with customers.",
      "the `relationship` after a case depends on effort, wait, repetition and solution",
      "bank#One file for every desk",
      "model/support#counts effort, repeated explanation, and an unsolved case",
      "model/relationship"
    ),
    C15: row(
      "Multichannel means at least two channels, most often social networks and e-mail.",
      "`facebook`, `instagram` and `email` write to the same people, apart or not",
      "fashion-retailer#email: {kind: email}",
      "model/messages#go out as often as the year has weeks",
      "scenario/catalogue/media"
    ),
    C16: row(
      "Consistency makes loyalty; all departments must say the same.",
      "`consistency` and `links.content`; bringing teams in line is a tool that `does: reorganisation`",
      "migration#does: reorganisation",
      "model/consistency#agree where a link of content joins them, whoever the person is",
      "model/reorganisation"
    ),
    C17: row(
      "Joined up, data are gathered to fit each person, which takes effort; multichannel has one message.",
      "`setup` and `monthly` of the tool that `does: personalisation` against what its `accuracy` brings",
      "one-message-for-all#accuracy: {value: 35%",
      "model/content#that is better spares nobody a click and gives nobody a wrong message",
      "model/content"
    ),
    C18: row(
      "One strategy asks effort of the customer, the other takes it away.",
      "`customer-minutes-per-case`, `friction-per-journey`, `journey.effort`",
      "interrupted-chat#customer-minutes-per-case",
      "model/session#that was lost makes going on harder, by exp(−effort) per hour of work",
      "model/carry"
    ),
    C19: row(
      "The experience is the same whatever path is taken.",
      "whether a life is the same after a change of channel or device: `continuity-per-switch`, `case-continuity`",
      "fashion-retailer#everywhere:",
      "metamorphic/extremes#no cart is lost where every channel knows everybody and every cart follows",
      "outcome/ratios/continuity"
    ),
    C20: row(
      "Retail has shop, store, app, networks, mail and a loyalty programme.",
      "a tool that `does: loyalty` beside `website`, `store`, `app`, `email`",
      "loyalty-card#does: loyalty",
      "model/loyalty#lets members be recognised where they show their card, but not on a marketplace",
      "model/loyalty"
    ),
    C21: row(
      "Nearly nine retailers in ten call joining up important.",
      "[claim](claims.md#nine-retailers-in-ten): an opinion",
      "null-world#title: A world in which joining up has no effect",
      "docs/claims#the ledger says of each what it really says and how far it may be used",
      "scenario/evidence/claims"
    ),
    C22: row(
      "App, store and web have to be connected: selling in all of them is not enough.",
      "`links.cart`, `links.promotion` among them; without links every switch begins anew",
      "fashion-retailer#web <-> app <-> store",
      "model/session#follows where a link carries it and both sides know the person",
      "model/carry"
    ),
    C23: row(
      "Distribution and payment are connected as well.",
      "`links.stock` over `pools`, `links.payment` to the checkout of another channel",
      "grocery#stock: {pairs: [store -> web",
      "model/stock#helps where its record reaches, and sends the goods",
      "model/stock"
    ),
    C24: row(
      "Behaviour dictates the next step, and every interaction changes the experience.",
      "rules `on` events; a life is a chain of events with luck of its own for each decision",
      "fashion-retailer#on: cart abandoned",
      "model/messages#serve every need, even one that opens while they are still due",
      "model/messages"
    ),
    C25: row(
      "Customers who use more channels are worth more in many ways.",
      "[claim](claims.md#customers-who-use-more-channels): `naive-premium` shows it where nothing causes it",
      "null-world#naive-premium",
      "validation/simulator/null-world#a journey of several steps shows the premium too",
      "scenario/evidence/claims"
    ),
    C26: row(
      "The change can be made to work in four ways, of which three follow.",
      "a plan of waves with `begin`, and what may go wrong with it in `transition`; the three ways are the next rows",
      "migration#new-ways:",
      "model/risks#falls when work begins, and with it its overrun",
      "scenario/fields/risks"
    ),
    C27: row(
      "First: rely on data, from the web and from the store.",
      "the store recognises people too (`match`), and its orders reach the others (`links.orders`)",
      "fashion-retailer#store: 65%",
      "model/messages#after the purchase are waste unless the order is known",
      "model/recognition"
    ),
    C28: row(
      "The right message: advertisements that fit are clicked and bought from more.",
      "`personalised.right`, `product.narrowed`; `click-rate`",
      "retargeting#content: product",
      "validation/patterns/F09#advertisements for what was looked at add 12 to 22 % visits",
      "model/content"
    ),
    C29: row(
      "Know what customers expect, and relations get better.",
      "`relationship.expectation`: an experience is scored against what the last ones have led people to expect",
      "bank#expectation:",
      "model/care#comes down half of the way to what they get with every late parcel",
      "model/care"
    ),
    C30: row(
      "See opportunities, and decide faster.",
      "time from one `review` to the next; `weight` of the newest figures",
      "budget-by-attribution#review: 90d",
      "model/budgets#stays where it is when nobody clicks and nobody claims",
      "model/budgets"
    ),
    C31: row(
      "Measure satisfaction, and whether a measure works.",
      "`surveys`: `asked`, `response`, `extremity`; the true figure beside the surveyed one: `net-promoter-score`, `net-promoter-score-surveyed`",
      "social-listening#surveys:",
      "model/survey#lean to those who answer: the unhappy, where most are content",
      "model/survey"
    ),
    C32: row(
      "Foresee behaviour.",
      "`accuracy` of personalisation; a tool that `does: send-time` knows when people read",
      "one-message-for-all#accuracy: {value: 85%",
      "model/content#is right in the share of messages that its accuracy says",
      "model/hours"
    ),
    C33: row(
      "Second: invest in technology that solves problems faster.",
      "tools that `does: co-browsing` and others, with `setup`, `monthly`, `ready` and `ramp`",
      "bank#does: co-browsing",
      "model/care#is used in more contacts as the tool comes into effect",
      "scenario/fields/tools"
    ),
    C34: row(
      "Chatbots answer without leaving the site, mailing or calling.",
      "kind `chatbot`: no wait, `contact-cost`, `hand-over` to a person; `containment`",
      "self-service#kind: chatbot",
      "model/care#the customer's time and its price, and nobody's work",
      "model/care"
    ),
    C35: row(
      "Live chat.",
      "`live-chat` with `concurrency`, `handle`, `wait-patience`",
      "fashion-retailer#chat: {kind: live-chat}",
      "model/support#takes longer at the hands of generalists, and half of an agent who does two at once",
      "scenario/catalogue/places"
    ),
    C36: row(
      "Video chat.",
      "kind `video-chat`: longer `handle`, higher `resolution`",
      "bank#kind: video-chat",
      "model/care#takes longer than a call and solves more",
      "scenario/catalogue/places"
    ),
    C37: row(
      "A shared screen defines the problem sooner.",
      "a tool that `does: co-browsing`: `used`, `handling`, `resolution`",
      "bank#does: co-browsing",
      "model/care#halves the time of handling where it is used always and takes half",
      "model/care"
    ),
    C38: row(
      "Third: know what customers want, and make better products.",
      "a strategy may raise `relationship.baseline`, what the goods themselves are worth to people, and pay for it as a tool; `satisfaction`",
      "grocery#better-range:",
      "model/session#rise by exp(coefficient × relationship above ½)",
      "model/relationship#export function experience"
    ),
    C39: row(
      "Learn how customers communicate and what interests them, and adapt.",
      "`links.contacts`, `links.content` and `links.orders` tell a sender what others know of the person",
      "leesa-mattress#contacts: {pairs:",
      "model/messages#come where the sender learns of it: a link, and people whom both systems know",
      "model/messages"
    ),
    C40: row(
      "Ask customers for their views.",
      "`surveys.asked` after goods and cases; `net-promoter-score-surveyed` with its bias, `survey-response`",
      "social-listening#surveys: {asked: 25%}",
      "model/survey#come from the shares who are asked and who answer",
      "model/survey"
    ),
    C41: row(
      "Analysis shapes products and services.",
      "the same: `relationship.baseline` in a strategy, with `setup` and `monthly` of the people who read and decide",
      "grocery#range: {setup",
      "scenarios/scenarios#runs, and what it expects holds with the whole interval",
      "scenario/layers"
    ),
    C42: row(
      "Listen to complaints in social networks, and answer fast.",
      "`complaints.delay` against `detection-delay`; an answer repairs part: `complaints.repair`",
      "social-listening#detection-delay: 2h",
      "model/complaints#is read by m/(m + s) of them where the answer takes m in the mean and reading s",
      "model/complaints"
    ),
    C43: row(
      "An app sends mails about abandoned carts.",
      "rules `on: cart abandoned`; `cart-recovery` by the sender's own count, and what is really added",
      "cart-recovery#on: cart abandoned",
      "validation/patterns/F22#reminders recover 3 to 5 % of the carts",
      "model/reminder"
    ),
    C44: slogan("Links to articles about other terms."),
    C45: row(
      "Demands grow, so the change is inevitable.",
      "`competitor.growth` raises the odds of leaving; `relationship.expectation` makes the ordinary what the best was",
      "marketplace-leakage#growth: 5%",
      "model/rivals#of competitors raises the odds of leaving by so much a year",
      "model/compile/drift"
    ),
    C46: row(
      "Insight leads to conversion, satisfaction to revenue.",
      "`journey.relationship` raises odds, `relationship.drop-out` ends custom: both chains can be cut by a 0",
      "bank#applications follow from the phone to the branch",
      "model/relationship#grows by exp(slope × loss) with what an experience lost",
      "model/relationship"
    ),
    C47: slogan("An invitation to comment."),
    C48: row(
      "The text mixes up the names of the two strategies.",
      "the [glossary](glossary.md) keeps them apart in English, Italian, Swedish and Polish",
      "null-world#title: Multichannel",
      "docs/glossary#every term has a definition and a word in each language",
      "docs/glossary.md"
    )
  }
};
