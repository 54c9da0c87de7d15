import {costs} from "../../src/charts/costs.ts";
import {chart, expect} from "./chart.ts";
import {empty, four, one, two, gapped, pinned} from "./data.ts";

const plain = (text: string | null | undefined) => text?.replaceAll("\u00a0", " ");
const description = (figure: HTMLElement) => plain(figure.querySelector(".chart-description")?.textContent);

chart(
  "costs of two strategies",
  options => costs(two, options),
  figure => {
    expect(description(figure)).toBe(
      "In total Siloed spends $5.70 M and Integrated spends $6.13 M; Integrated differs most on tools and links (+$656 k)."
    );
    const rows = [...figure.querySelectorAll("tbody tr")].map(row =>
      [...row.children].map(cell => plain(cell.textContent))
    );
    expect(rows[0]).toEqual(["Media", "$1.92 M", "$1.80 M", "−$118 k"]);
    expect(rows.map(row => row[0])).toEqual([
      "Media",
      "Fulfilment",
      "Agents",
      "Tools and links",
      "Fees",
      "Returns",
      "Messages",
      "All costs"
    ]);
    expect(figure.querySelectorAll('g[aria-label="rect"] rect')).toHaveLength(14);
  }
);

chart("costs of four strategies", options => costs(four, options));

chart(
  "costs of one strategy",
  options => costs(one, options),
  figure => expect(description(figure)).toBe("In total Siloed spends $5.70 M.")
);

chart(
  "costs of nothing",
  options => costs(empty, options),
  figure => expect(figure.querySelector("svg")).toBeNull()
);

const [siloed, integrated] = two.strategies;
chart(
  "costs with a refund, a category of one strategy only and a missing figure",
  options =>
    costs(
      {
        currency: "EUR",
        strategies: [
          {
            ...siloed!,
            curves: {
              ...siloed!.curves,
              costs: [
                {category: "media", value: 900},
                {category: "refunds", value: -250}
              ]
            }
          },
          {
            ...integrated!,
            curves: {
              ...integrated!.curves,
              costs: [
                {category: "media", value: NaN},
                {category: "links", value: 300}
              ]
            }
          }
        ]
      },
      options
    ),
  figure => expect(plain(figure.textContent)).toContain("−€250")
);

chart(
  "costs side by side on the same axis with a pinned result",
  options => costs(two, {...options, mode: "side", pinned}),
  figure => {
    const [left, right] = [...figure.querySelectorAll(".chart-part")];
    const widths = (part: Element | undefined) =>
      [...part!.querySelectorAll('g[aria-label="rect"] rect')].map(rect => Number(rect.getAttribute("width")));
    // The same money is as long in both.
    expect(widths(left)[0]! / widths(right)[0]!).toBeCloseTo(1_920_000 / 1_802_000, 2);
    expect(figure.querySelector(".chart-note")?.textContent).toBe("Grey ticks: the pinned result.");
  }
);

chart(
  "costs as differences from the baseline",
  options => costs(gapped, {...options, mode: "difference"}),
  figure => {
    expect(description(figure)).toMatch(
      /^Against the baseline Integrated differs most on tools and links \(\+\$656 k\); /
    );
    expect(figure.textContent).toContain("no clear difference");
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(7);
  }
);

chart(
  "costs without known differences",
  options => costs(two, {...options, mode: "difference"}),
  figure => expect(figure.querySelector(".chart-body")?.textContent).toBe("Nothing to draw yet.")
);
