import {MONEY, ratio, type RatioOutcome} from "../ratio.ts";

const group = "advocacy";

export const advocacy: readonly RatioOutcome[] = [
  ratio(
    {
      id: "rating",
      label: "Rating",
      unit: "score",
      per: "stars of 5, as met in sessions",
      better: "higher",
      group,
      when: "reviews",
      definition: "Mean stars of all reviews there are, earlier ones included, at the moment of each session."
    },
    "ratingMetSum",
    "ratingsMet",
    {scale: 1e-3}
  ),
  ratio(
    {
      id: "stars-of-new-reviews",
      label: "Stars of new reviews",
      unit: "score",
      per: "of 5, per review written in the run",
      better: "higher",
      group,
      when: "reviews",
      definition: "Sum of stars divided by reviews written."
    },
    "reviewStars",
    "reviews"
  ),
  ratio(
    {
      id: "reviews-per-100-orders",
      label: "Reviews",
      unit: "count",
      per: "per 100 orders",
      better: "higher",
      group,
      when: "reviews",
      definition: "Reviews written divided by orders, times 100."
    },
    "reviews",
    "orders",
    {scale: 100}
  ),
  ratio(
    {
      id: "review-requests-answered",
      label: "Review requests answered",
      unit: "share",
      per: "of requests",
      better: "higher",
      group,
      when: "reviews",
      definition: "Reviews written when asked divided by messages that asked for one."
    },
    "reviewsOnRequest",
    "reviewRequests"
  ),
  ratio(
    {
      id: "recommendations-per-100-orders",
      label: "Recommendations",
      unit: "count",
      per: "per 100 orders",
      better: "higher",
      group,
      when: "referrals",
      definition: "Times that a customer recommended the firm to friends, asked or not, divided by orders, times 100."
    },
    "recommendations",
    "orders",
    {scale: 100}
  ),
  ratio(
    {
      id: "customers-by-friends",
      label: "New customers through friends",
      unit: "share",
      per: "of new customers",
      better: "higher",
      group,
      when: "referrals",
      definition: "New customers who had come on a friend's word divided by all new customers."
    },
    "customersByFriend",
    "newCustomers"
  ),
  ratio(
    {
      id: "customers-per-recommendation",
      label: "New customers per recommendation",
      unit: "count",
      per: "per recommendation",
      better: "higher",
      group,
      when: "referrals",
      definition: "New customers who had come on a friend's word divided by recommendations."
    },
    "customersByFriend",
    "recommendations"
  ),
  ratio(
    {
      id: "cost-of-rewards",
      label: "Rewards for referrals",
      unit: "money",
      per: "per person in the market",
      better: "lower",
      group,
      when: "referrals",
      definition:
        "Rewards paid for new customers brought by friends divided by people in the market; part of the cost of messages and media."
    },
    "rewards",
    "customers",
    {scale: MONEY}
  ),
  ratio(
    {
      id: "bad-word-of-mouth",
      label: "Bad word of mouth",
      unit: "share",
      per: "of experiences",
      better: "lower",
      group,
      when: "wordOfMouth",
      definition:
        "Experiences (goods received, cases closed) of which people spoke badly to others, divided by experiences."
    },
    "badWords",
    "scores"
  ),
  ratio(
    {
      id: "bad-words-heard",
      label: "Bad words heard",
      unit: "count",
      per: "per person in the market",
      better: "lower",
      group,
      when: "wordOfMouth",
      definition:
        "Times that people had heard bad things about the firm, from acquaintances or in public, when they dealt with it next, divided by people in the market."
    },
    "badWordsHeard",
    "customers"
  ),
  ratio(
    {
      id: "complaints-per-100-cases",
      label: "Public complaints",
      unit: "count",
      per: "per 100 cases closed",
      better: "lower",
      group,
      when: "complaints",
      definition: "Complaints in public about cases unsolved or slow, divided by cases closed, times 100."
    },
    "complaints",
    "casesClosed",
    {scale: 100}
  ),
  ratio(
    {
      id: "complaints-found",
      label: "Complaints found",
      unit: "share",
      per: "of public complaints",
      better: "higher",
      group,
      when: "complaints",
      definition: "Public complaints that the firm finds and answers divided by public complaints."
    },
    "complaintsFound",
    "complaints"
  ),
  ratio(
    {
      id: "time-to-public-answer",
      label: "Time to a public answer",
      unit: "minutes",
      per: "per complaint found",
      better: "lower",
      group,
      when: "complaints",
      definition: "Minutes from a public complaint to the firm's answer, over complaints that it finds."
    },
    "complaintMinutes",
    "complaintsFound"
  ),
  ratio(
    {
      id: "readers-per-complaint",
      label: "Readers of a complaint",
      unit: "count",
      per: "per public complaint",
      better: "lower",
      group,
      when: "complaints",
      definition: "People who read a public complaint before the firm has answered it, or ever if it does not."
    },
    "complaintReaders",
    "complaints"
  ),
  ratio(
    {
      id: "net-promoter-score",
      label: "Net promoter score, true",
      unit: "score",
      per: "−100 to 100, of all experiences",
      better: "higher",
      group,
      when: "surveys",
      definition:
        "Share of 9 and 10 less share of 0 to 6, times 100, if after every experience the person were asked and answered."
    },
    [
      ["promoterShare", 1],
      ["detractorShare", -1]
    ],
    "scores",
    {scale: 0.1}
  ),
  ratio(
    {
      id: "net-promoter-score-surveyed",
      label: "Net promoter score, surveyed",
      unit: "score",
      per: "−100 to 100, of answers",
      better: "higher",
      group,
      when: "surveys",
      definition: "Share of 9 and 10 less share of 0 to 6 among the answers that the firm gets, times 100."
    },
    [
      ["promoters", 1],
      ["detractors", -1]
    ],
    "surveysAnswered",
    {scale: 100}
  ),
  ratio(
    {
      id: "satisfied",
      label: "Satisfied, true",
      unit: "share",
      per: "of all experiences",
      better: "higher",
      group,
      when: "surveys",
      definition: "Share of 7 to 10 if after every experience the person were asked about it and answered."
    },
    "satisfiedShare",
    "scores",
    {scale: 1e-3}
  ),
  ratio(
    {
      id: "satisfied-surveyed",
      label: "Satisfied, surveyed",
      unit: "share",
      per: "of answers",
      better: "higher",
      group,
      when: "surveys",
      definition: "Share of 7 to 10 among the answers that the firm gets."
    },
    "satisfied",
    "surveysAnswered"
  ),
  ratio(
    {
      id: "survey-response",
      label: "Survey response",
      unit: "share",
      per: "of people asked",
      better: "neither",
      group,
      when: "surveys",
      definition: "Answers divided by people asked for their opinion."
    },
    "surveysAnswered",
    "surveysSent"
  )
];
