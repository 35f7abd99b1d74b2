import {
  TextDocumentContentChangeEvent,
  TextDocuments,
  type TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckRun, createDraftChecker, type DraftChecker } from '../core/project/checker.ts';
import type { DraftReport } from '../core/verdict/report.ts';

/** Half-open range of a draft's text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is known of an open draft beside its text. Replaced piece by piece as checks run. */
export interface DraftState {
  readonly checker: DraftChecker;
  /** Of the version `checkedVersion`. */
  report?: DraftReport | undefined;
  checkedVersion?: number | undefined;
  /** The text that was opened, or saved last: where `run` is `onSave`, no other is checked unasked. */
  savedText?: string | undefined;
  /** The check begun last; an earlier one sees by it that it is given up. */
  run?: CheckRun;
  /** The check under way: of which version, and what it will give (nothing where it is given up). */
  running?: { readonly version: number; readonly result: Promise<DraftReport | undefined> } | undefined;
  /** Where the last change put text, if it was typed: a figure there may be unfinished. */
  typedAt?: number | undefined;
  /** Where the client says the cursor is. */
  cursor?: number | undefined;
  cancelCheck?: (() => void) | undefined;
  cancelHold?: (() => void) | undefined;
  /** What was last published, printed: the same is not published twice. */
  published?: string | undefined;
}

export interface Drafts {
  readonly documents: TextDocuments<TextDocument>;
  /** The state of an open document; made when first asked for. */
  state(document: TextDocument): DraftState;
  forget(uri: string): void;
}

/** Open documents with incremental sync, and what is known of each. */
export function createDrafts(): Drafts {
  const states = new Map<string, DraftState>();
  const stateOf = (uri: string): DraftState => {
    const known = states.get(uri) ?? { checker: createDraftChecker() };
    states.set(uri, known);
    return known;
  };
  const configuration: TextDocumentsConfiguration<TextDocument> = {
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update(document, changes, version) {
      const state = stateOf(document.uri);
      const only = changes.length === 1 ? changes[0] : undefined;
      if (only !== undefined && TextDocumentContentChangeEvent.isIncremental(only)) {
        const start = document.offsetAt(only.range.start);
        const removed = document.offsetAt(only.range.end) - start;
        // Typing inserts or deletes a little; a replacement or a paste is finished when it arrives.
        const isTyped =
          removed === 0 ? only.text.length <= MAX_TYPED : only.text === '' && removed <= MAX_TYPED;
        state.typedAt = isTyped ? start + only.text.length : undefined;
      } else state.typedAt = undefined;
      state.cursor = undefined;
      return TextDocument.update(document, changes, version);
    },
  };
  return {
    documents: new TextDocuments(configuration),
    state: (document) => stateOf(document.uri),
    forget(uri) {
      const state = states.get(uri);
      state?.cancelCheck?.();
      state?.cancelHold?.();
      states.delete(uri);
    },
  };
}

/** A keystroke with what an editor adds to it: a closing bracket, an indentation. */
const MAX_TYPED = 4;
