/** Findings that the user knows about: `--ignore RULE` and `jian-extract.ignore.json`. */
import { readFile } from "node:fs/promises";
import { JianError } from "../core/errors.js";
import type { FindingRow } from "../datasets.js";
import { readProblem } from "./inputs.js";

export const IGNORE_FILE = "jian-extract.ignore.json";

/** One known finding: every field that is given must fit. */
export interface IgnoreEntry {
  readonly rule: string;
  readonly reason: string;
  /** The end of the input's path. */
  readonly source?: string;
  /** Words in the message, in what was expected or in what is there. */
  readonly text?: string;
}

export interface Ignores {
  readonly hides: (source: string, finding: FindingRow) => boolean;
  /** What fitted no finding, one line each. */
  readonly stale: () => readonly string[];
  readonly hidden: () => number;
}

const FIELDS = ["rule", "reason", "source", "text"];
const wrong = (what: string): JianError => new JianError(`${IGNORE_FILE}: ${what}`, 2);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readEntry(value: unknown, index: number): IgnoreEntry {
  const at = `entry ${index + 1}`;
  if (!isRecord(value)) throw wrong(`${at} is no object`);
  const unknown = Object.keys(value).find((name) => !FIELDS.includes(name));
  if (unknown !== undefined)
    throw wrong(`${at}: no field is called ${JSON.stringify(unknown)}: use ${FIELDS.join(", ")}`);
  const { rule, reason, source, text } = value;
  if (typeof rule !== "string" || rule === "") throw wrong(`${at} names no rule`);
  if (typeof reason !== "string" || reason.trim() === "") throw wrong(`${at} (${rule}) gives no reason`);
  if (source !== undefined && typeof source !== "string") throw wrong(`${at}: source is no text`);
  if (text !== undefined && typeof text !== "string") throw wrong(`${at}: text is no text`);
  return { rule, reason, ...(source === undefined ? {} : { source }), ...(text === undefined ? {} : { text }) };
}

/** The entries of a file; `{ "ignore": [...] }` or the list itself. */
export function parseIgnores(json: string): readonly IgnoreEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw wrong(`no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const list = isRecord(value) ? value.ignore : value;
  if (!Array.isArray(list)) throw wrong('wants { "ignore": [ { "rule": …, "reason": … } ] }');
  return list.map(readEntry);
}

/** The file in the folder that the command runs in; no file is no entries. */
export async function readIgnores(path = IGNORE_FILE): Promise<readonly IgnoreEntry[]> {
  try {
    return parseIgnores(await readFile(path, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error instanceof JianError ? error : readProblem(path, error);
  }
}

const fits = ({ rule, source, text }: IgnoreEntry, path: string, finding: FindingRow): boolean =>
  rule === finding.rule &&
  (source === undefined || path === source || path.endsWith(`/${source}`)) &&
  (text === undefined ||
    [finding.message, finding.expected, finding.actual].some((said) => said?.includes(text) === true));

export function createIgnores(rules: readonly string[], entries: readonly IgnoreEntry[]): Ignores {
  const usedRules = new Set<string>();
  const usedEntries = new Set<IgnoreEntry>();
  let hidden = 0;
  return {
    hides: (source, finding) => {
      const known = entries.filter((entry) => fits(entry, source, finding));
      for (const entry of known) usedEntries.add(entry);
      const named = rules.includes(finding.rule);
      if (named) usedRules.add(finding.rule);
      if (named || known.length > 0) hidden++;
      return named || known.length > 0;
    },
    stale: () => [
      ...rules.filter((rule) => !usedRules.has(rule)).map((rule) => `--ignore ${rule} hides nothing`),
      ...entries
        .filter((entry) => !usedEntries.has(entry))
        .map(({ rule, source, text, reason }) => {
          const where = [rule, source, text].filter((part) => part !== undefined).join(", ");
          return `${IGNORE_FILE}: ${where} hides nothing any more (${reason})`;
        }),
    ],
    hidden: () => hidden,
  };
}
