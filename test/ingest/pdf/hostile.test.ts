/** Pages that no one printed to be read: they take a bounded time. */
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/index.js";
import { addProse, PROSE, readPages } from "./read.js";
import { PageWriter, writePdf } from "./writer.js";

/** Seconds that a page may take here; each takes a tenth of it. */
const PATIENCE = 15_000;

/** Numbers that look like chance and are the same every time. */
function* chance(): Generator<number, never> {
  let state = 42;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

const random = chance();
const below = (most: number): number => Math.floor(random.next().value * most);

describe("hostile pages", () => {
  it.each([
    [
      "characters strewn about",
      (page: PageWriter) => {
        for (let index = 0; index < 15_000; index++) page.text(below(590), below(840), "字", { size: 4 + below(20) });
      },
    ],
    [
      "lines strewn about",
      (page: PageWriter) => {
        for (let index = 0; index < 15_000; index++) {
          const [x, y] = [below(500), below(800)];
          if (index % 2 === 0) page.stroke(x, y, x + below(90), y);
          else page.stroke(x, y, x, y + below(90));
        }
      },
    ],
    [
      "graph paper",
      (page: PageWriter) => {
        for (let at = 0; at < 590; at += 3) page.stroke(at, 0, at, 840).stroke(0, at, 590, at);
      },
    ],
    [
      "a table of 10 000 cells",
      (page: PageWriter) => {
        const places = Array.from({ length: 101 }, (_, index) => index * 5.5);
        page.grid(places, places).text(100, 100, "一格", { size: 4 });
      },
    ],
    ["states that are saved and never restored", (page: PageWriter) => page.raw("q ".repeat(20_000))],
    [
      "numbers out of all measure",
      (page: PageWriter) => {
        page.raw("1e30 0 0 1e30 1e30 1e30 cm").raw("1e38 w 0 0 m 1e38 1e38 l S").text(1e12, 1e12, "远", { size: 1e9 });
      },
    ],
  ])(
    "are read to their end: %s",
    async (_what, draw) => {
      const page = new PageWriter();
      draw(page);
      const read = await readPdf(writePdf([page]));
      expect("problem" in read || typeof read.text === "string").toBe(true);
    },
    4 * PATIENCE,
  );

  it("do not spoil the pages beside them", async () => {
    const [before, wild, after] = [new PageWriter(), new PageWriter(), new PageWriter()];
    addProse(before, 100, PROSE);
    for (let index = 0; index < 500; index++) wild.stroke(below(500), below(800), below(500), below(800));
    addProse(after, 100, `后。${PROSE}`);
    const { text } = await readPages([before, wild, after]);
    expect(text.split("\n").filter(Boolean)).toEqual([PROSE, `后。${PROSE}`]);
  });
});
