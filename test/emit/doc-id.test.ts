import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignDocIds, slugOf } from "../../src/emit/doc-id.js";

const named = (source: string, content = source) => ({
  source,
  sha256: () => Buffer.from(content).toString("hex").padEnd(64, "0"),
});

describe("slugOf", () => {
  it.each([
    ["reports/jian-2022.md", "jian-2022"],
    ["C:\\报告\\云岫市 2023年（终稿）.txt", "云岫市-2023年-终稿"],
    ["../../etc/passwd", "passwd"],
    ["..", "document"],
    ["", "document"],
    ["a/.txt", "txt"],
    ["-", "stdin"],
    ["con.txt", "con-doc"],
    ["x\u0000\u001b[31m.txt", "x-31m"],
    ["v1.2.txt", "v1-2"],
    ["=1+1.csv", "1-1"],
    [`${"长".repeat(100)}.txt`, "长".repeat(64)],
    ["e\u0301.txt", "document"],
  ])("%j -> %s", (source, slug) => {
    expect(slugOf(source)).toBe(slug);
  });

  it("never leaves a folder or upsets a disk", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (source) => {
        expect(slugOf(source)).toMatch(
          /^(?!(?:con|nul)$)[0-9A-Za-z〇\p{Script=Han}][0-9A-Za-z_〇\p{Script=Han}-]{0,70}$/u,
        );
      }),
    );
  });
});

describe("assignDocIds", () => {
  it("leaves names alone that do not collide", () => {
    expect(assignDocIds([named("a.txt"), named("b.txt")])).toEqual(["a", "b"]);
  });

  it("tells apart by checksum, whatever the order", () => {
    const inputs = [named("x/plan.txt", "1"), named("y/Plan.md", "2"), named("other.txt")];
    const ids = assignDocIds(inputs);
    expect(ids).toEqual(["plan-31000000", "Plan-32000000", "other"]);
    expect(assignDocIds([...inputs].reverse())).toEqual([...ids].reverse());
  });

  it("counts inputs that are the same through and through, in the order of paths", () => {
    const inputs = [named("b/plan.txt", "1"), named("a/plan.txt", "1")];
    expect(assignDocIds(inputs)).toEqual(["plan-31000000-2", "plan-31000000"]);
  });

  it("takes more digits where a name looks like a suffixed one", () => {
    const inputs = [named("x/plan.txt", "1"), named("y/plan.txt", "2"), named("plan-31000000.txt")];
    expect(new Set(assignDocIds(inputs)).size).toBe(3);
  });
});
