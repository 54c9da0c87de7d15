/** Version of the engine: part of every fingerprint. */
export const version = "0.1.0";
