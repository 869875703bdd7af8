import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JianError } from "../../src/core/errors.js";
import { openFolder } from "../../src/emit/files.js";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "jian-files-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("openFolder", () => {
  it("shows files only when all are complete", () => {
    writeFileSync(join(root, "a.json"), "old");
    const folder = openFolder(root);
    const file = folder.open("a.json");
    file.write("new ");
    folder.open("text/b.txt").write("全市");
    expect(readFileSync(join(root, "a.json"), "utf8")).toBe("old");
    file.write("rows");
    folder.commit();
    expect(readFileSync(join(root, "a.json"), "utf8")).toBe("new rows");
    expect(readFileSync(join(root, "text", "b.txt"), "utf8")).toBe("全市");
    expect(readdirSync(root).sort()).toEqual(["a.json", "text"]);
  });

  it("leaves nothing behind when it is discarded", () => {
    const out = join(root, "deep", "out");
    const folder = openFolder(out);
    folder.put("text/whole.txt", "whole");
    folder.open("text/a.txt").write("half");
    folder.discard();
    expect(existsSync(join(root, "deep"))).toBe(false);
  });

  it("keeps what it did not make", () => {
    writeFileSync(join(root, "mine.txt"), "mine");
    const folder = openFolder(root);
    folder.open("a.json").write("half");
    folder.discard();
    expect(readdirSync(root)).toEqual(["mine.txt"]);
  });

  it("removes what a killed run left, and only that", () => {
    writeFileSync(join(root, ".a.json.jian-999999999.part"), "half");
    writeFileSync(join(root, `.b.json.jian-${process.ppid}.part`), "of a run that goes on");
    writeFileSync(join(root, ".hidden"), "mine");
    openFolder(root).commit();
    expect(readdirSync(root).sort()).toEqual([`.b.json.jian-${process.ppid}.part`, ".hidden"].sort());
  });

  it("keeps the old file whole when a rename fails", () => {
    writeFileSync(join(root, "a.json"), "old");
    mkdirSync(join(root, "b.json"));
    const folder = openFolder(root);
    folder.open("b.json").write("new");
    folder.open("a.json").write("new");
    expect(() => folder.commit()).toThrow(JianError);
    expect(readFileSync(join(root, "a.json"), "utf8")).toBe("old");
    expect(readdirSync(root).sort()).toEqual(["a.json", "b.json"]);
  });

  it("says in one line why a folder cannot be written", () => {
    const file = join(root, "file");
    writeFileSync(file, "");
    expect(() => openFolder(file)).toThrow(
      `${file}: a file stands where a folder should be: choose another folder with -o`,
    );
    expect(() => openFolder(join(file, "out"))).toThrow("a file stands where a folder should be");
  });

  it.each(["../x", "a/../../x", "/etc/x", ""])("never leaves the folder: %j", (name) => {
    expect(() => openFolder(root).open(name)).toThrow("would leave");
  });
});
