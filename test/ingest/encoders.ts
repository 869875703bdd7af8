/** Writes text in encodings that Node only reads, by turning its decoders round. */

type Legacy = "gb18030" | "big5";

function invert(encoding: Legacy): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (Array.from(character).length === 1 && !table.has(character)) table.set(character, [lead, trail]);
      } catch {
        // No character has these bytes.
      }
    }
  }
  return table;
}

const tables = new Map<Legacy, ReadonlyMap<string, readonly number[]>>();

export function encodeLegacy(text: string, encoding: Legacy): Uint8Array {
  const table = tables.get(encoding) ?? invert(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const bytes = table.get(character);
      if (bytes === undefined) throw new RangeError(`${character} is not in ${encoding}`);
      return bytes;
    }),
  );
}

export function encodeUtf16(text: string, order: "le" | "be", bom = ""): Uint8Array {
  const bytes = Buffer.from(bom + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}
