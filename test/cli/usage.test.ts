import {expect, test} from "vitest";
import {version} from "../../src/version.ts";
import {fixture, performed, throughline} from "./throughline.ts";

const shop = fixture("shop.yaml");

test.each([
  [[], 2, "throughline COMMAND FILE"],
  [["comprae", shop], 2, 'unknown command comprae, did you mean "compare"?'],
  [["constructor"], 2, "unknown command constructor"],
  [["compare"], 2, "no file given; see throughline compare --help"],
  [["compare", shop, shop], 2, "one file at a time"],
  [["compare", shop, "--repliactions", "3"], 2, 'did you mean "--replications"?'],
  [["compare", shop, "--__proto__"], 2, "unknown option --__proto__"],
  [["compare", shop, "--json=yes"], 2, "--json takes no value"],
  [["compare", shop, "--seed"], 2, "--seed needs a value"],
  [["compare", shop, "--seed", "--json"], 2, "--seed needs a value"],
  [["compare", shop, "--customers", "0"], 2, "from 1 on, not 0"],
  [["compare", shop, "--customers", "1e3"], 2, "not 1e3"],
  [["compare", shop, "--threads", "9999"], 4, "at most 256"],
  [["compare", shop, "--strategies", "apart,likned"], 2, 'unknown strategy likned: did you mean "linked"?'],
  [["compare", shop, "--strategies", "apart,apart"], 2, "asked for twice"],
  [["compare", shop, "--customers", "10000000", "--replications", "7"], 4, "210000000 lives; at most 200000000"],
  [["compare", shop, "--customers", "10000001"], 4, "--customers is at most 10000000"],
  [["compare", shop, "--customers", "1", "--replications", "10001"], 4, "at most 10000"],
  [["journey", shop, "--customer", "512"], 2, "0 to 511"],
  [["validate"], 2, "no file given"]
] as const)("%j ends with exit code %i and says why", async (args, expected, reason) => {
  const {code, text, message} = await performed(...args);
  expect({code, text}).toEqual({code: expected, text: ""});
  expect(message).toContain(reason);
});

test("a failure prints nothing on stdout and its reason on stderr", async () => {
  const {code, stdout, stderr} = await throughline("compare", shop, "--customers", "0");
  expect({code, stdout, stderr}).toEqual({
    code: 2,
    stdout: "",
    stderr: "--customers is a whole number from 1 on, not 0\n"
  });
});

test("help is printed on stdout", async () => {
  const {code, stdout, stderr} = await throughline("--help");
  expect({code, stderr}).toEqual({code: 0, stderr: ""});
  for (const command of ["compare", "check", "validate", "journey"]) expect(stdout).toContain(`\n  ${command} `);
});

test("the help of a command names its options, the version is printed alone", async () => {
  const {text} = await performed("compare", "--help");
  for (const option of ["customers N", "replications R", "seed TEXT", "strategies A,B", "json", "out PATH", "force"]) {
    expect(text).toContain(`\n  --${option} `);
  }
  expect(await performed("journey", "-h")).toMatchObject({code: 0, text: expect.stringContaining("--customer K")});
  expect(await performed("--version")).toMatchObject({code: 0, text: `${version}\n`});
});
