import {row, type Evidence} from "./evidence.ts";

const claim = (evidence: Evidence): Evidence => ({...evidence, claim: true});

/** Famous figures about strategies. They compare firms or people who differ in more than the strategy. */
export const claims = {
  E060: claim(
    row(
      "customers who use several channels",
      [0.73, 0.6, 0.8],
      "share of shoppers",
      ["Sopadjieva, Dholakia & Benjamin, HBR: 46,000 shoppers of one chain", 2017, "B", true],
      "a survey of people who bought"
    )
  ),
  E061: claim(
    row(
      "omnichannel customers spend more per visit to the store",
      [0.04, 0, 0.09],
      "relative difference",
      ["Sopadjieva, Dholakia & Benjamin, HBR", 2017, "B", true],
      "the authors warn that these customers may have been loyal before"
    )
  ),
  E062: claim(
    row(
      "omnichannel customers spend more online",
      [0.1, 0, 0.2],
      "relative difference",
      ["Sopadjieva, Dholakia & Benjamin, HBR", 2017, "B", true],
      "not a causal effect"
    )
  ),
  E063: claim(
    row(
      "omnichannel customers come back more often in six months",
      [0.23, 0, 0.23],
      "relative difference",
      ["Sopadjieva, Dholakia & Benjamin, HBR", 2017, "B", true],
      "not a causal effect"
    )
  ),
  E111: claim(
    row(
      "customers retained: strong against weak omnichannel firms",
      ["0.89 against 0.33"],
      "share of customers",
      ["Aberdeen, 305 firms", 2013, "C", true],
      "the strong fifth was chosen by its outcomes, retention among them"
    )
  ),
  E112: claim(
    row(
      "retailers who call omnichannel critical",
      [0.87],
      "share of retailers",
      ["Brightpearl survey", 2017, "C", false],
      "an opinion about strategies, not an outcome of one"
    )
  )
} satisfies Record<string, Evidence>;
