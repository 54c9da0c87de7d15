import {flow} from "../../src/charts/flow.ts";
import {layout} from "../../src/charts/sankey.ts";
import {aloneFlows, crowdedFlows, emptyFlows, flows} from "./answers.ts";
import {chart, described, expect, test, texts} from "./chart.ts";

chart(
  "the way of journeys",
  options => flow(flows, options),
  figure => {
    // 62 + 38 + 14 + 9 + 56 + 12, and 88 + 71 + 26 + 31 + 16 + 62 + 18.
    expect(described(figure)).toBe("Of 1,000 journeys, 312 end in an order in Integrated and 191 in Siloed.");
    expect(texts(figure)).toEqual(expect.arrayContaining(["Site 654", "Order 191"]));
  }
);
chart("the way of journeys through twelve channels", options => flow(crowdedFlows, options));
chart("the way of journeys of one strategy", options => flow(aloneFlows, options));
chart("the way of journeys of nobody", options => flow(emptyFlows, options));

test("bands fill their nodes, in every column as many as in the first", () => {
  const order = ["order", "site", "app", "store", "phone", "marketplace", "left"];
  const {nodes, links, columns} = layout(flows.paths[0]!, {
    order,
    ends: new Set(["order", "left"]),
    width: 600,
    top: 0,
    height: 400,
    bar: 10,
    gap: 5
  });
  expect(columns).toBe(4);
  const of = (column: number) => nodes.filter(node => node.column === column);
  for (let column = 0; column < columns; column++)
    expect(of(column).reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(1000);
  for (const node of nodes) {
    const into = links.filter(({to, x2}) => to === node.state && Math.abs(x2 - node.x) < 1);
    const thick = into.reduce((sum, link) => sum + link.thick, 0);
    if (node.column > 0) expect(thick).toBeCloseTo(node.height);
    expect(node.y + node.height).toBeLessThanOrEqual(400.001);
  }
});
