import {readFileSync, readdirSync} from "node:fs";
import * as geo from "d3";
import {expect, test} from "vitest";
import {GEO_NAMES} from "../../build/without-maps.ts";

test("what is left out are exactly the names of d3-geo that Plot uses", () => {
  const folder = "node_modules/@observablehq/plot/src";
  const sources = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter(name => name.endsWith(".js"));
  const imported = sources.flatMap(name =>
    [...readFileSync(`${folder}/${name}`, "utf8").matchAll(/import \{([^}]*)\} from "d3"/g)].flatMap(([, names]) =>
      names!.split(",").map(part => part.trim().split(" ")[0]!)
    )
  );
  const used = new Set(imported.filter(name => /^geo[A-Z]/.test(name)));
  expect(used).toEqual(new Set(GEO_NAMES));
  expect(GEO_NAMES.filter(name => !(name in geo))).toEqual([]);
});
