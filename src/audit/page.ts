/** The page of documentation that follows from the rules: docs/rules.md. */
import type { Rule } from "./rule.js";

const SEVERITIES = {
  error: "error: it cannot be otherwise, as printed",
  warning: "warning: a likely slip",
  info: "remark",
} as const;

const section = ({ id, severity, title, doc }: Rule): string => `## ${id}

${title}. Severity: ${SEVERITIES[severity]}.

- **What**: ${doc.what}
- **Why**: ${doc.why}
- **Tolerance**: ${doc.tolerance}
- **Found**: ${doc.bad}
- **Left alone**: ${doc.good}
`;

const HEAD = `# What \`jian-extract check\` finds

Made from the rules in \`src/audit/rules\`; \`npx vitest run test/audit -u\` writes it anew.

A printed figure stands for everything that rounds to it: 7.4 is anything from 7.35 to 7.45. A rule reports only what no
rounding of any of its figures explains. 左右, 约 and 近 widen a figure to a whole unit of its last digit on either side;
a bound (以上, 突破, 不低于) is never computed with. Where prices, exchange rates or another coverage may explain a
difference, the finding is a warning and no error; where the document says so itself, there is none.

\`--ignore RULE\` leaves a rule out. \`jian-extract.ignore.json\` in the folder that the command runs in names findings that
are known, each with a reason; \`source\` (the end of the path) and \`text\` (words of the finding) narrow it down. An entry
that hides nothing any more is reported.

\`\`\`json
{ "ignore": [{ "rule": "average-growth", "source": "plan.txt", "text": "出口总额", "reason": "computed in dollars" }] }
\`\`\`
`;

export const rulesPage = (rules: readonly Rule[]): string => [HEAD, ...rules.map(section)].join("\n");
