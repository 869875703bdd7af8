/** Path objects -> ruling lines. */
import { child, type XmlElement } from "../docx/xml-tree.js";
import type { Rule } from "../pdf/ink.js";
import type { Box } from "../pdf/matrix.js";
import { addPathRules, CLOSE, CURVE, LINE, MOVE } from "../pdf/path-rules.js";
import { isUnseen, isWhite, objectMatrix, textOf } from "./values.js";

/** Numbers behind each operator; the last two are where it ends. */
const OPERANDS: Readonly<Record<string, number>> = { M: 2, S: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
/** A path with more is a drawing. */
const MOST_NUMBERS = 200_000;

const TOKEN = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[A-Za-z]/gi;

function emit(path: number[], operator: string, operands: readonly number[]): void {
  const [x = 0, y = 0] = operands.slice(-2);
  if (operator === "C") path.push(CLOSE);
  else if (operator === "L") path.push(LINE, x, y);
  else if (operator === "M" || operator === "S") path.push(MOVE, x, y);
  else path.push(CURVE, 0, 0, 0, 0, x, y);
}

/** `M 0 0 L 9 0 C` as numbers; nothing after what is no path. */
export function readPath(text: string): readonly number[] {
  const path: number[] = [];
  let [operator, operands]: [string, number[]] = ["", []];
  for (const [token] of text.matchAll(TOKEN)) {
    if (path.length > MOST_NUMBERS) break;
    if (/[A-Za-z]$/.test(token)) [operator, operands] = [token, []];
    else operands.push(Number(token));
    const needed = OPERANDS[operator];
    if (needed === undefined) break;
    if (operands.length < needed) continue;
    emit(path, operator, operands);
    operands = [];
  }
  return path;
}

/** Adds the rules that a path object shows. */
export function addObjectRules(rules: Rule[], element: XmlElement, page: Box): void {
  const { Stroke, Fill } = element.attributes;
  const isPainted = (name: string): boolean => {
    const color = child(element, name);
    return !isUnseen(color) && !isWhite(color);
  };
  const strokes = Stroke !== "false" && isPainted("ofd:StrokeColor");
  const fills = Fill === "true" && isPainted("ofd:FillColor");
  if (isUnseen(element) || !(strokes || fills)) return;
  const path = readPath(textOf(child(element, "ofd:AbbreviatedData")));
  const matrix = objectMatrix(element, page);
  if (strokes) addPathRules(rules, path, matrix, "stroke");
  if (fills) addPathRules(rules, path, matrix, "fill");
}
