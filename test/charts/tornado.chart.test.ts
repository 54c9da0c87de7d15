import {tornado} from "../../src/charts/tornado.ts";
import {context, emptySensitivity, manyTornado, ownTornado, tornadoAnswer} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "what the difference depends on",
  options => tornado(tornadoAnswer, context, options),
  figure => {
    expect(described(figure)).toBe(
      "The better strategy changes within the range of recognised here (recognition) and one-off cost (cart link); as it all stands, " +
        "Integrated is better by $280 k. Most depends on recognised here (recognition): −$190 k at 35%, +$640 k at 85%."
    );
    // Straight from −190 k at 35% to +280 k at 60%.
    expect(texts(figure)).toEqual(expect.arrayContaining(["35%", "85%", "flips near 45.1%", "not told from luck"]));
  }
);

chart(
  "what the difference depends on, of forty numbers",
  options => tornado(manyTornado, context, options),
  figure => {
    expect(figure.querySelector(".chart-note")?.textContent).toContain("20 more are in the table.");
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(40);
  }
);

chart(
  "what an outcome of one strategy depends on",
  options => tornado(ownTornado, context, options),
  figure => {
    expect(described(figure)).toMatch(/^As it all stands, Integrated comes to \$306/);
    expect(texts(figure)).not.toContain("no difference");
  }
);

chart("what the difference depends on before anything is known", options =>
  tornado(emptySensitivity, context, options)
);
