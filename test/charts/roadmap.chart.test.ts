import {roadmap} from "../../src/charts/roadmap.ts";
import {context, emptyRoadmap, greedyRoadmap, roadmapAnswer} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "what to build first",
  options => roadmap(roadmapAnswer, context, options),
  figure => {
    expect(described(figure)).toBe(
      "Build Shared cart first. The plan is worth +$312 k (+$216 k to +$408 k), +$107 k (+$63 k to +$151 k) against “Everything at once”."
    );
    expect(texts(figure)).toEqual(expect.arrayContaining(["month 3", "Everything at once", "Linked stock"]));
    expect(figure.querySelector(".chart-sentences")?.textContent).toMatch(
      /^Left out: Linked stock, which would add −\$88\sk/
    );
  }
);
chart("what to build first of forty levers", options => roadmap(greedyRoadmap, context, options));
chart(
  "that nothing is worth building",
  options => roadmap(emptyRoadmap, context, options),
  figure => expect(described(figure)).toBe("No plan is worth more than building nothing.")
);
