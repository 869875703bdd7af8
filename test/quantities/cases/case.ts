/** A sentence with its quantities in ⟦⟧, and what each of them says (`value unit comparator per …`), `; ` between. */
export type Case = readonly [marked: string, said: string];
