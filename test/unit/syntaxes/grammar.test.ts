import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const FILES: Record<string, string> = {
  'text.html.markdown': 'test/fixtures/syntaxes/markdown.tmLanguage.json',
  'tickmark.citations': 'syntaxes/citations.tmLanguage.json',
  'tickmark.directives': 'syntaxes/directives.tmLanguage.json',
};

async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const path = FILES[scope];
      return path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
    },
    getInjections: (scope) =>
      scope === 'text.html.markdown' ? ['tickmark.citations', 'tickmark.directives'] : undefined,
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (grammar === null) throw new Error('the grammar did not load');
  return grammar;
}

describe('the injected grammars', () => {
  let grammar: textmate.IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  /** The pieces of the text that carry one of our scopes of the kind, in order. */
  function scoped(text: string, kind: string): string[] {
    const found: string[] = [];
    let state = textmate.INITIAL;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        if (scopes.some((scope) => scope.startsWith(kind))) found.push(line.slice(startIndex, endIndex));
      }
    }
    return found;
  }

  const KEY = 'entity.name.reference.citation';
  const keys = (text: string, expected: string[]) => assert.deepEqual(scoped(text, KEY), expected, text);
  const locators = (text: string, expected: string[]) =>
    assert.deepEqual(scoped(text, 'constant.other.locator'), expected, text);
  const directives = (text: string, expected: string[]) =>
    assert.deepEqual(scoped(text, 'keyword.control.directive'), expected, text);
  const verdicts = (text: string, expected: string[]) =>
    assert.deepEqual(scoped(text, 'constant.language.verdict'), expected, text);

  it('mark citation keys as Pandoc reads them', () => {
    keys('It grew [@report-2024].', ['report-2024']);
    keys('It grew [see @a; also @b_c, p. 3].', ['a', 'b_c']);
    keys('It grew [-@doe:2024].', ['doe:2024']);
    keys('It grew [@{https://example.org/a b}].', ['https://example.org/a b']);
    keys('@doe says so.', ['doe']);
    keys('As @müller2020 said.', ['müller2020']);
    keys('See @doe.', ['doe']);
  });

  it('leave alone what is no citation', () => {
    keys('Write to me@example.org today.', []);
    keys('A `[@code]` and <me@example.org>.', []);
    keys('```\n[@code]\n```', []);
    keys('<!-- [@comment] -->', []);
    keys('An [ordinary link](https://example.org/@name).', []);
    keys('It is 5 @ 3.', []);
    keys('[no key here]', []);
  });

  it('mark locators', () => {
    locators('It grew [@report, l. 12].', ['l. 12']);
    locators('It grew [@report, p. 3-5; @other, pp. iv–x].', ['p. 3-5']);
    locators('It grew by l. 12.', []);
  });

  it('end a group with its line', () => {
    keys('An open [@one\nand @two', ['one', 'two']);
    assert.deepEqual(scoped('An open [@one\nand plain', 'meta.citation'), []);
  });

  it('mark directives and the verdicts they name', () => {
    directives('<!-- tickmark-disable-next-line conflict -->', ['tickmark-disable-next-line']);
    verdicts('<!-- tickmark-disable-next-line conflict unsourced -->', ['conflict', 'unsourced']);
    for (const name of ['disable-line', 'disable', 'enable', 'disable-file']) {
      directives(`<!-- tickmark-${name} -->`, [`tickmark-${name}`]);
    }
  });

  it('leave alone what is no directive', () => {
    directives('tickmark-disable-file in running text', []);
    directives('<!-- tickmark-disables -->', []);
    directives('<!-- about tickmark-disable -->', []);
    directives('```\n<!-- tickmark-disable -->\n```', []);
    verdicts('<!-- a conflict of interest -->', []);
    verdicts('<!-- tickmark-disable-line conflicting -->', []);
  });
});
