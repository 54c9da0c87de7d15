import {naive as naiveBesideTruth} from "../../experiment/naive.ts";
import {wholeNumber} from "../arguments.ts";
import {experimentCommand, pairOf, pairOptions} from "../experiment.ts";

export const naive = experimentCommand({
  question: "naive",
  summary:
    "Says what an analyst would conclude from the firm's own data (multichannel buyers, before and after, users of what is new, last click) and puts the truth beside it.",
  usual: {customers: 4000, replications: 8},
  options: {
    ...pairOptions,
    followed: {
      argument: "N",
      help: "people of each replication who are followed event by event, for attribution and users; by default 2000"
    }
  },
  ask: ({scenario, strategies, given, lab, onProgress}) =>
    naiveBesideTruth(scenario, {
      ...lab,
      ...pairOf(strategies, given),
      followed: wholeNumber(given, "followed", {max: lab.customers}),
      onProgress
    })
});
