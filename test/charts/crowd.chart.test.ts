import {crowd, type CrowdData, type CrowdPerson} from "../../src/charts/crowd.ts";
import {chart, described, expect} from "./chart.ts";

const outcomes = ["both", "both", "both", "neither", "second", "first", "neither"] as const;
const people = Array.from({length: 100}, (_, i): CrowdPerson => {
  const outcome = outcomes[(i * i) % 7 === 2 && i % 3 > 0 ? 4 : i % 7]!;
  const alike = outcome !== "first" && outcome !== "second" && i % 4 > 0;
  return {
    customer: i,
    segment: i % 3 === 0 ? "bargain hunters" : "regulars",
    outcome,
    orders: [Number(outcome === "both" || outcome === "first"), Number(outcome === "both" || outcome === "second") * 2],
    cause: alike ? null : i % 2 === 0 ? "cart link" : "recognition",
    lostInOne: !alike && i % 5 === 0
  };
});
const data: CrowdData = {
  strategies: [
    {id: "siloed", title: "Siloed"},
    {id: "integrated", title: "Integrated"}
  ],
  people
};

chart(
  "a hundred people by what becomes of them",
  options => crowd(data, options),
  figure => {
    const dots = [...figure.querySelectorAll("[data-pick]")];
    expect(dots.map(dot => Number(dot.getAttribute("data-pick"))).toSorted((a, b) => a - b)).toEqual(
      people.map(({customer}) => customer)
    );
    // flips first, one tab stop for all
    const first = people.find(({outcome}) => outcome === "second")!;
    expect(dots[0]!.getAttribute("data-pick")).toBe(String(first.customer));
    expect(dots.map(dot => dot.getAttribute("tabindex")).filter(stop => stop === "0")).toHaveLength(1);
    expect(dots[0]!.getAttribute("aria-label")).toMatch(
      /^Customer \d+, .+: order only in Integrated; 0 orders in Siloed, 2 orders in Integrated/
    );
    const flips = people.filter(({outcome}) => outcome === "second").length;
    expect(described(figure)).toMatch(new RegExp(`^${flips} order only in Integrated, `));
  }
);

chart("people of whom none flips", options =>
  crowd({...data, people: people.filter(({outcome}) => outcome === "both" || outcome === "neither")}, options)
);

chart("a crowd of nobody", options => crowd({...data, people: []}, options));
