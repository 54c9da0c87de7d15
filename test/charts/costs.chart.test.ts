import {costs} from "../../src/charts/costs.ts";
import {chart, expect} from "./chart.ts";
import {empty, four, one, two} from "./data.ts";

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
