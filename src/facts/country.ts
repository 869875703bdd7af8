/** The country abroad that a clause is about: 2023年⟦韩国⟧物价上涨3%. */
import { pushTo } from "../core/push-to.js";
import { COUNTRIES, COUNTRY_TAILS } from "../data/countries.js";

/** By their first character, the longest first. */
const BY_FIRST = new Map<string, string[]>();
for (const name of [...COUNTRIES].sort((a, b) => b.length - a.length)) pushTo(BY_FIRST, name.charAt(0), name);
/** Words of time and of connection that may stand before the name; 在 and 对 make it a place of something else. */
const LEAD =
  /^(?:[\s“”—▲]*(?:同时|目前|如今|据统计|例如|而|但|去年|今年|全年|(?:到|至|截至)?[12][0-9]{3}年(?:末|底|间|以来)?)?)*/;

/** Null where the clause begins with something else. */
export function countryOf(clause: string): string | null {
  const rest = clause.slice(LEAD.exec(clause)?.[0].length ?? 0);
  const name = BY_FIRST.get(rest.charAt(0))?.find((each) => rest.startsWith(each));
  if (name === undefined || COUNTRY_TAILS.some((tail) => rest.startsWith(tail, name.length))) return null;
  return name;
}

/** The country that a clause before the figure's is about, if it says something of it in figures. */
export const countryToldOf = (clause: string): string | null => (/[0-9]/.test(clause) ? countryOf(clause) : null);

const AT_HOME = /^(?:我国|本国|国内)/;

/** 我国, 国内 at the head of a clause end what was said of a country abroad. */
export const isHomeCountry = (clause: string): boolean =>
  clause.includes("国") && AT_HOME.test(clause.replace(LEAD, ""));
