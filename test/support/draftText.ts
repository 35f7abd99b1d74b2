import { assert } from 'chai';
import type { Draft } from '../../src/core/draft/draft.ts';

/** Asserts what every draft must keep: blocks in order, as long as their slices, and citations that point at their keys. */
export function assertSoundDraft(draft: Draft): void {
  let end = 0;
  for (const block of draft.blocks) {
    assert.isAtLeast(block.start, end);
    assert.isAtMost(block.end, draft.text.length);
    assert.equal(block.text.length, block.end - block.start);
    assert.notEqual(block.text.trim(), '');
    assert.notMatch(block.text, /[\r\n\t]/);
    end = block.end;
  }
  let last = 0;
  for (const citation of draft.citations) {
    assert.isAtLeast(citation.start, last);
    assert.isAtMost(citation.groupStart, citation.start);
    assert.isAtLeast(citation.groupEnd, citation.end);
    assert.isAtMost(citation.groupEnd, draft.text.length);
    if (citation.kind === 'key') {
      const slice = draft.text.slice(citation.start, citation.end);
      assert.include([`@${citation.key}`, `@{${citation.key}}`], slice);
    }
    last = citation.start;
  }
  for (const { startLine, endLine } of draft.suppressions) assert.isAtLeast(endLine, startLine);
}
