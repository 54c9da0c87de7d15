import {expect, test} from "vitest";
import {csvLimits, csvRows} from "../../src/experiment/csv-rows.ts";

const texts = (text: string) => csvRows(text).rows.map(row => row.map(field => field.text));

test.each([
  [
    "fields between commas",
    "a,b\n1,2\n",
    [
      ["a", "b"],
      ["1", "2"]
    ]
  ],
  [
    "no line break at the end",
    "a,b\n1,2",
    [
      ["a", "b"],
      ["1", "2"]
    ]
  ],
  [
    "line breaks as RFC 4180 has them",
    "a,b\r\n1,2\r\n",
    [
      ["a", "b"],
      ["1", "2"]
    ]
  ],
  ["line breaks of old", "a\r1\r", [["a"], ["1"]]],
  ["a byte order mark", "\uFEFFa,b\n", [["a", "b"]]],
  ["empty lines", "\n\na\n\n1\n\n", [["a"], ["1"]]],
  [
    "empty fields",
    ",\n1,\n,2\n",
    [
      ["", ""],
      ["1", ""],
      ["", "2"]
    ]
  ],
  ["a comma in quotes", '"a,b",c\n', [["a,b", "c"]]],
  ["quotes in quotes", '"say ""hi""",c', [['say "hi"', "c"]]],
  ["a line break in quotes", '"a\nb",c\n', [["a\nb", "c"]]],
  ["an empty field in quotes", '""\n', [[""]]],
  ["spaces, which belong to the field", "a , b\n", [["a ", " b"]]],
  ["nothing", "", []]
])("a text with %s is read", (_, text, rows) => {
  expect(csvRows(text).error).toBeNull();
  expect(texts(text)).toEqual(rows);
});

test("every field knows its line and column", () => {
  const {rows} = csvRows('\uFEFFa,bb\r\n"x\ny",7\n\n3,4');
  expect(rows.flat().map(({text, line, column}) => [text, line, column])).toEqual([
    ["a", 1, 1],
    ["bb", 1, 3],
    ["x\ny", 2, 1],
    ["7", 3, 4],
    ["3", 5, 1],
    ["4", 5, 3]
  ]);
});

test.each([
  ["a quote without end", 'a\n1,"2\n3', 2, 3, "a quoted field has no end"],
  ["a quote inside a field", 'a\n1,x"y\n', 2, 4, "a quote stands inside a field"],
  ["text after a quoted field", 'a\n"1"x,2\n', 2, 4, "text follows a quoted field"],
  [
    "a field without end",
    `a\n1,${"9".repeat(csvLimits.field + 1)}`,
    2,
    3,
    `a field has more than ${csvLimits.field} characters`
  ],
  [
    "too many fields",
    `a\n${"1,".repeat(csvLimits.columns)}2`,
    2,
    2 * csvLimits.columns + 1,
    `a row has more than ${csvLimits.columns} fields`
  ],
  [
    "too many rows",
    "1\n".repeat(csvLimits.rows + 1),
    csvLimits.rows + 1,
    1,
    `there are more than ${csvLimits.rows} rows`
  ]
])("%s is an error with its place", (_, text, line, column, message) => {
  expect(csvRows(text).error).toMatchObject({line, column, message});
});

test("a long text is read in time that grows with its length", () => {
  const text = `${'"a,b",12.5,x\n'.repeat(100_000)}`;
  expect(csvRows(text).rows).toHaveLength(100_000);
});
