import {figures} from "../../src/charts/figures.ts";
import {words} from "../../src/charts/words.ts";
import {outcomeGroups} from "../../src/outcome/outcome.ts";
import {outcomes} from "../../src/outcome/registry.ts";
import {chart, expect} from "./chart.ts";
import {early, empty, four, one, two} from "./data.ts";

const rows = (figure: HTMLElement, selector: string) => [...figure.querySelectorAll(selector)];

chart(
  "every figure of two strategies",
  options => figures({...two, outcomes}, options),
  figure => {
    const measured = outcomes.filter(({id}) => two.strategies.some(s => !Number.isNaN(s.outcomes[id]?.value ?? NaN)));
    expect(rows(figure, "tbody")).toHaveLength(measured.length);
    expect(rows(figure, "tbody tr")).toHaveLength(3 * measured.length);
    expect(rows(figure, "details[open]")).toHaveLength(0);
    // Groups come in the same order as on the command line.
    expect(Object.keys(words.figures.groups)).toEqual([...outcomeGroups]);
    expect(rows(figure, "th[scope=rowgroup]").map(head => head.textContent)).toContain(
      `Conversion share, of journeys · higher is better${outcomes.find(({id}) => id === "orders-per-journey")!.definition}`
    );
    expect(figure.textContent).toMatch(/better|worse/);
  }
);
chart("every figure of four strategies", options => figures({...four, outcomes}, options));
chart(
  "every figure of one strategy",
  options => figures({...one, outcomes}, options),
  figure => expect(rows(figure, "[data-tone]")).toHaveLength(0)
);
chart("every figure before there are intervals", options => figures({...early, outcomes}, options));
chart("every figure where nobody came", options => figures({...empty, outcomes}, options));
