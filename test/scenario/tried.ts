/** What came of something that may be refused: its result, or the sentence of the refusal. */
export function tried<T>(
  act: () => T
): {readonly made: T; readonly said: ""} | {readonly made: null; readonly said: string} {
  try {
    return {made: act(), said: ""};
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {made: null, said: error.message};
  }
}
