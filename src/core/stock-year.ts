/** 2023-12-31 and 2023 are one year for a stock. */
export const stockYear = (period: string): string => (/^\d{4}-12-31$/.test(period) ? period.slice(0, 4) : period);
