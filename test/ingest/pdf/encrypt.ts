/** Encrypts the objects of a PDF with a password: the standard handler, version 1, revision 2 (ISO 32000-1, 7.6.3). */
import { createHash } from "node:crypto";

const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const PERMISSIONS = -4;
const ID = Buffer.alloc(16, 7);
const KEY_BYTES = 5;

const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash("md5").update(Buffer.concat(parts)).digest();
const pad = (password: string): Buffer => Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);

/** RC4, which OpenSSL no longer offers. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  const covered = Uint8Array.from(data, (byte) => {
    i = (i + 1) % 256;
    j = (j + (state[i] ?? 0)) % 256;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) % 256] ?? 0);
  });
  return Buffer.from(covered);
}

export interface Locked {
  readonly objects: Readonly<Record<number, string>>;
  /** What the trailer says of it. */
  readonly trailer: string;
}

/** The objects with their strings and streams encrypted. */
export function lockObjects(objects: Readonly<Record<number, string>>, password: string): Locked {
  const owner = rc4(md5(pad(password)).subarray(0, KEY_BYTES), pad(password));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(pad(password), owner, permissions, ID).subarray(0, KEY_BYTES);
  const locked = Object.entries(objects).map(([number, object]): readonly [string, string] => {
    const tail = Buffer.alloc(5);
    tail.writeUIntLE(Number(number), 0, 3);
    const cover = (text: string): Buffer => rc4(md5(key, tail).subarray(0, KEY_BYTES + 5), Buffer.from(text, "latin1"));
    const [head = "", stream] = object.split(/\nstream\n|\nendstream/);
    const strings = head.replace(/\(([^()]*)\)/g, (_all, text: string) => `<${cover(text).toString("hex")}>`);
    return [
      number,
      stream === undefined ? strings : `${strings}\nstream\n${cover(stream).toString("latin1")}\nendstream`,
    ];
  });
  const lock = `<< /Filter /Standard /V 1 /R 2 /Length 40 /P ${PERMISSIONS} /O <${owner.toString("hex")}> /U <${rc4(key, PADDING).toString("hex")}> >>`;
  const id = ID.toString("hex");
  return { objects: Object.fromEntries(locked), trailer: ` /Encrypt ${lock} /ID [<${id}> <${id}>]` };
}
