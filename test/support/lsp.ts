// A small language client for tests: spawns the built server over stdio, as any editor would.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { URI } from 'vscode-uri';
import type { StatusData } from '../../src/server/protocol.ts';

const SERVER = resolve(import.meta.dirname, '../../dist/server.node.cjs');

/** What the test's editor is able to do; a test may take abilities away. */
export const CAPABILITIES = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
};

/** As VS Code: it shows annotated edits before they are made. */
export const WITH_PREVIEW = {
  ...CAPABILITIES,
  workspace: {
    ...CAPABILITIES.workspace,
    workspaceEdit: { ...CAPABILITIES.workspace.workspaceEdit, changeAnnotationSupport: {} },
  },
  textDocument: {
    ...CAPABILITIES.textDocument,
    codeAction: { ...CAPABILITIES.textDocument.codeAction, honorsChangeAnnotations: true },
  },
};

export interface EditorOptions {
  /** Files of the workspace, by path. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The editor's settings, below `tickmark`. */
  readonly settings?: Record<string, unknown>;
  readonly initializationOptions?: Record<string, unknown>;
  readonly capabilities?: Record<string, unknown>;
  /** Folders of the workspace, by path; default the one folder that holds the files. */
  readonly folders?: readonly string[];
  /** What this client answers beside the standard requests. */
  readonly requests?: Readonly<Record<string, (params: never) => unknown>>;
}

export interface Editor {
  readonly root: string;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Requests and notifications the server sent, by method, with their parameters. */
  readonly received: { readonly method: string; readonly params: unknown }[];
  settings: Record<string, unknown>;
  uri(path: string): string;
  write(path: string, content: string | Uint8Array): void;
  read(path: string): string;
  has(path: string): boolean;
  remove(path: string): void;
  open(path: string, text: string, languageId?: string): Promise<void>;
  /** Replaces the first `from` of an open document by `to`, as one incremental change, and tells the server. */
  replace(path: string, from: string, to: string): Promise<void>;
  /** Replaces the text from `start` to `end` of an open document, and tells the server. */
  edit(path: string, start: number, end: number, text: string): Promise<void>;
  text(path: string): string;
  /** Where the first `marker` stands; `after` moves behind it. */
  position(path: string, marker: string, after?: boolean): Position;
  /** Resolves with the diagnostics once they satisfy `isDone` (default: the server has published any for this text). */
  diagnostics(path: string, isDone?: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]>;
  published(path: string): PublishDiagnosticsParams[];
  status(isDone: (status: StatusData) => boolean): Promise<StatusData>;
  actions(path: string, marker: string, only?: string[]): Promise<CodeAction[]>;
  apply(edit: WorkspaceEdit | undefined): void;
  changed(...paths: string[]): Promise<void>;
  until<T>(look: () => T | undefined, what: string): Promise<T>;
  close(): Promise<void>;
}

/** Starts a server on a folder with these files. Close it in `after`. */
export async function startEditor(options: EditorOptions): Promise<Editor> {
  const root = mkdtempSync(join(tmpdir(), 'tickmark-lsp-'));
  for (const [path, content] of Object.entries(options.files)) put(root, path, content);
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: 'pipe' });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const editor = new TestEditor(root, child, connection, options.settings ?? {});
  connection.listen();
  await editor.initialize(options);
  return editor;
}

function put(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const WAIT_MS = 8000;

/** What the server tells, and tests may ask after. */
const NOTIFICATIONS = [
  'textDocument/publishDiagnostics',
  'tickmark/status',
  'tickmark/checked',
  'tickmark/sourceTextChanged',
  'window/showMessage',
  'window/logMessage',
  '$/progress',
];

class TestEditor implements Editor {
  readonly root: string;
  readonly connection: ProtocolConnection;
  readonly received: { method: string; params: unknown }[] = [];
  readonly child: ChildProcess;
  settings: Record<string, unknown>;
  initialized: InitializeResult = { capabilities: {} };
  private readonly documents = new Map<string, { text: string; version: number }>();
  private readonly waiting = new Set<() => void>();
  private stderr = '';

  constructor(
    root: string,
    child: ChildProcess,
    connection: ProtocolConnection,
    settings: Record<string, unknown>,
  ) {
    this.root = root;
    this.child = child;
    this.connection = connection;
    this.settings = settings;
    child.stderr?.on('data', (data) => {
      this.stderr += String(data);
    });
  }

  async initialize(options: EditorOptions): Promise<void> {
    const note = (method: string, params: unknown): void => {
      this.received.push({ method, params });
      for (const look of [...this.waiting]) look();
    };
    for (const method of NOTIFICATIONS)
      this.connection.onNotification(method, (params) => note(method, params));
    const answer = (method: string, make: (params: never) => unknown): void => {
      this.connection.onRequest(method, (params: unknown) => {
        const result = make(params as never);
        note(method, params);
        return result;
      });
    };
    answer('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    answer('client/registerCapability', () => null);
    answer('client/unregisterCapability', () => null);
    answer('window/workDoneProgress/create', () => null);
    answer('window/showDocument', () => ({ success: true }));
    answer('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      this.apply(edit);
      return { applied: true };
    });
    for (const [method, make] of Object.entries(options.requests ?? {})) answer(method, make);
    const folders = (options.folders ?? ['']).map((path) => ({ uri: this.uri(path), name: path || 'root' }));
    this.initialized = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders,
      capabilities: options.capabilities ?? CAPABILITIES,
      initializationOptions: options.initializationOptions ?? {},
    });
    await this.connection.sendNotification('initialized', {});
  }

  uri(path: string): string {
    if (path.includes(':')) return path;
    return URI.file(path === '' ? this.root : join(this.root, path)).toString();
  }

  write(path: string, content: string | Uint8Array): void {
    put(this.root, path, content);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true, force: true });
  }

  async open(path: string, text: string, languageId = 'markdown'): Promise<void> {
    const uri = this.uri(path);
    this.documents.set(uri, { text, version: 1 });
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async replace(path: string, from: string, to: string): Promise<void> {
    const document = this.document(path);
    const start = document.text.indexOf(from);
    if (start < 0) throw new Error(`"${from}" is not in ${path}`);
    // As editors do: only what differs is sent.
    let same = 0;
    while (same < Math.min(from.length, to.length) && from[same] === to[same]) same++;
    let tail = 0;
    while (tail < Math.min(from.length, to.length) - same && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
    const end = start + from.length - tail;
    await this.edit(path, start + same, end, to.slice(same, to.length - tail));
  }

  async edit(path: string, start: number, end: number, text: string): Promise<void> {
    const document = this.document(path);
    const range = this.rangeOf(document.text, start, end);
    document.text = document.text.slice(0, start) + text + document.text.slice(end);
    document.version += 1;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version: document.version },
      contentChanges: [{ range, text }],
    });
  }

  text(path: string): string {
    return this.document(path).text;
  }

  private document(path: string): { text: string; version: number } {
    const document = this.documents.get(this.uri(path));
    if (document === undefined) throw new Error(`${path} is not open`);
    return document;
  }

  position(path: string, marker: string, after = false): Position {
    const { text } = this.document(path);
    const start = text.indexOf(marker);
    if (start < 0) throw new Error(`"${marker}" is not in ${path}`);
    const { start: from, end } = this.rangeOf(text, start, start + marker.length);
    return after ? end : from;
  }

  private rangeOf(text: string, start: number, end: number): Range {
    const at = (offset: number): Position => {
      const lines = text.slice(0, offset).split('\n');
      return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    };
    return { start: at(start), end: at(end) };
  }

  published(path: string): PublishDiagnosticsParams[] {
    const uri = this.uri(path);
    return this.received
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params as PublishDiagnosticsParams)
      .filter((params) => params.uri === uri);
  }

  async diagnostics(path: string, isDone = (_: Diagnostic[]): boolean => true): Promise<Diagnostic[]> {
    return this.until(() => {
      const last = this.published(path).at(-1)?.diagnostics;
      return last !== undefined && isDone(last) ? last : undefined;
    }, `diagnostics of ${path}`);
  }

  async status(isDone: (status: StatusData) => boolean): Promise<StatusData> {
    return this.until(() => {
      const last = this.received.findLast(({ method }) => method === 'tickmark/status')?.params as StatusData;
      return last !== undefined && isDone(last) ? last : undefined;
    }, 'the status');
  }

  async actions(path: string, marker: string, only?: string[]): Promise<CodeAction[]> {
    const range = { start: this.position(path, marker), end: this.position(path, marker, true) };
    const diagnostics = this.published(path).at(-1)?.diagnostics ?? [];
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: this.uri(path) },
      range,
      context: { diagnostics, ...(only === undefined ? {} : { only }) },
    });
  }

  apply(edit: WorkspaceEdit | undefined): void {
    for (const change of edit?.documentChanges ?? []) {
      if ('kind' in change) {
        if (change.kind === 'create') this.writeUri(change.uri, '');
        continue;
      }
      const { uri, version } = change.textDocument;
      const document = this.documents.get(uri);
      if (document !== undefined && version !== document.version)
        throw new Error('an edit for another version');
      let text = document?.text ?? '';
      const sorted = [...change.edits].sort(
        (a, b) => this.offset(text, b.range.start) - this.offset(text, a.range.start),
      );
      for (const one of sorted) {
        if (!('newText' in one)) throw new Error('an edit without text');
        text =
          text.slice(0, this.offset(text, one.range.start)) +
          one.newText +
          text.slice(this.offset(text, one.range.end));
      }
      if (document === undefined) this.writeUri(uri, text);
      else document.text = text;
    }
  }

  private writeUri(uri: string, text: string): void {
    writeFileSync(URI.parse(uri).fsPath, text);
  }

  private offset(text: string, { line, character }: Position): number {
    const lines = text.split('\n');
    return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  }

  async changed(...paths: string[]): Promise<void> {
    const changes = paths.map((path) => ({ uri: this.uri(path), type: 2 }));
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  async until<T>(look: () => T | undefined, what: string): Promise<T> {
    const found = look();
    if (found !== undefined) return found;
    return new Promise((resolve, reject) => {
      const again = (): void => {
        const later = look();
        if (later === undefined) return;
        clearTimeout(timer);
        this.waiting.delete(again);
        resolve(later);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(again);
        const last = JSON.stringify(this.received.slice(-5));
        reject(new Error(`waited in vain for ${what}; last received: ${last}; stderr: ${this.stderr}`));
      }, WAIT_MS);
      this.waiting.add(again);
    });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
    rmSync(this.root, { recursive: true, force: true });
  }
}
