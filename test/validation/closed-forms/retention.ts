/** Years until a customer with constant retention is lost, the year of the loss counted. */
export const geometricLifetime = (retention: number): number => 1 / (1 - retention);

/** Lifetime value per unit of yearly margin (Gupta & Lehmann 2003), first margin after one year; margin may grow. */
export const marginMultiple = (retention: number, discount: number, growth = 0): number =>
  retention / (1 + discount - retention * (1 + growth));
