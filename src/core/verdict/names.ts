import type { NameBook } from '../claim/names.ts';
import type { Corpus } from '../search/corpus.ts';
import { namesIn } from './sourceframes.ts';

const BOOKS = new WeakMap<Corpus, NameBook>();

/** At most this many sources are asked about a word. */
const SOURCES = 500;

/** What all sources together tell of names; the first sources decide where a corpus is huge. */
export function corpusNames(corpus: Corpus): NameBook {
  let book = BOOKS.get(corpus);
  if (book === undefined) {
    book = askAll(corpus);
    BOOKS.set(corpus, book);
  }
  return book;
}

function askAll(corpus: Corpus): NameBook {
  const sources = [...corpus.sources.values()].slice(0, SOURCES);
  const known = new Map<string, { name: boolean; word: boolean }>();
  const ask = (plain: string): { name: boolean; word: boolean } => {
    let answer = known.get(plain);
    if (answer === undefined) {
      const books = sources.map(namesIn);
      const name = books.filter((book) => book.isName(plain)).length;
      const word = books.filter((book) => book.isWord(plain)).length;
      answer = { name: name > word, word: word > 0 && word >= name };
      known.set(plain, answer);
    }
    return answer;
  };
  return { isName: (plain) => ask(plain).name, isWord: (plain) => ask(plain).word };
}
