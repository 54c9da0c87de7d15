/** What every engine must give; a change of any draw changes it and needs a new version in key.ts. */
export const GOLDEN = {
  values: 1530500,
  hash: "2316c049",
  after: {
    key: "ed0bfeaf",
    word: "aa3158ab",
    block: "65a246b2",
    uniform: "ec1a05c2",
    hit: "fa8205ed",
    log: "9ea357d3",
    logNearOne: "460be464",
    exp: "3f12080a",
    expNearZero: "cba36f5f",
    pow: "e333cf64",
    logistic: "1250d798",
    unitExponential: "dd341703",
    exponential: "f66d5a6d",
    normal: "7a732e3e",
    gamma: "479bea65",
    beta: "a03eb5f1",
    poisson: "f8f4d93e",
    race: "2316c049"
  }
};
