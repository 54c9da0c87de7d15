import {movers} from "../../src/charts/movers.ts";
import {emptyMovers, manyMovers, moversAnswer} from "./answers.ts";
import {chart, described, expect, texts} from "./chart.ts";

chart(
  "whose life differs",
  options => movers(moversAnswer, options),
  figure => {
    expect(described(figure)).toBe(
      "31% of the people live differently: 8.4% order more and 4.1% order less. The most frequent cause: the cart came along."
    );
    expect(texts(figure)).toEqual(expect.arrayContaining(["Everybody", "Urban", "The cart came along"]));
  }
);
chart("whose life differs, of forty segments", options => movers(manyMovers, options));
chart("whose life differs where nobody lives", options => movers(emptyMovers, options));
