/** What a character is to the tokeniser. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Combining marks continue a word but never begin one. */
export const MARK = 3;

/**
 * Class of every UTF-16 code unit. Surrogates count as letters, so that mathematical or historic scripts form words.
 * Built once from Unicode's properties: one table look-up a character is what keeps the tokeniser linear and fast.
 */
export const CHAR_CLASS: Uint8Array = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(65536);
  const letter = /^\p{L}$/u;
  const number = /^\p{N}$/u;
  const mark = /^\p{M}$/u;
  for (let code = 0; code < 65536; code++) {
    if (code >= 0xd800 && code <= 0xdfff) {
      table[code] = LETTER;
      continue;
    }
    const char = String.fromCharCode(code);
    if (letter.test(char)) table[code] = LETTER;
    else if (number.test(char)) table[code] = DIGIT;
    else if (mark.test(char)) table[code] = MARK;
  }
  return table;
}
