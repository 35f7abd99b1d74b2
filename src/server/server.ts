import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host/host.ts';
import { remoteHost } from '../host/remote.ts';
import { decode } from '../sources/decode.ts';
import { type GivenSettings, readSettings, SETTING_KEYS } from '../workspace/settings.ts';
import { pathBelow } from '../workspace/uris.ts';
import { abilitiesOf, readOptions, SERVER_CAPABILITIES } from './capabilities.ts';
import { Checking } from './checking.ts';
import { runCommand } from './commands.ts';
import type { ServerContext } from './context.ts';
import { type PlacedProblem, toFileDiagnostic } from './convert.ts';
import { createDrafts } from './drafts.ts';
import type { ServerEnvironment } from './environment.ts';
import { statusOf, textViewsOf } from './features/status.ts';
import { recheckClosed } from './features/workspaceCheck.ts';
import { indexingRun } from './indexing.ts';
import {
  HOST_LIST,
  HOST_READ,
  HOST_STAT,
  type HostListResult,
  type HostReadResult,
  type HostStatResult,
  SOURCE_TEXT_CHANGED,
  STATUS_NOTIFICATION,
} from './protocol.ts';
import { listenToClient, listenToEditor } from './requests.ts';
import type { Session } from './session.ts';
import { createSessions } from './sessions.ts';
import { createStaleness } from './stale.ts';
import { createWatching } from './watching.ts';

/** Status notifications are sent at most this often. */
const STATUS_MS = 100;

/** Starts a language server on a connection. One for both entries: what differs between them is in `environment`. */
export function createServer(connection: Connection, environment: ServerEnvironment): void {
  connection.onInitialize((params) => {
    assemble(connection, environment, params);
    return { capabilities: SERVER_CAPABILITIES, serverInfo: { name: 'Tickmark' } } satisfies InitializeResult;
  });
  connection.listen();
}

/** The composition root: makes the parts, ties them together and listens. */
function assemble(connection: Connection, environment: ServerEnvironment, params: InitializeParams): void {
  const abilities = abilitiesOf(params.capabilities);
  const options = readOptions(params.initializationOptions);
  const host = environment.host(options.remoteHost === true ? hostOfClient(connection) : undefined);
  const drafts = createDrafts();
  const told = new Set<string>();
  const tellStatus = throttled(environment, () =>
    connection.sendNotification(STATUS_NOTIFICATION, statusOf(context)),
  );
  const sessions = createSessions({
    host,
    pause: () => environment.pause(),
    settingsFor: (folder) => settingsFor(connection, abilities.configuration, folder),
    onStatus: tellStatus,
    onFailure: (error) =>
      connection.console.error(`Indexing failed: ${error instanceof Error ? error.stack : error}`),
    onRun: (session) => indexingRun(connection, environment, abilities.progress, session.name),
    onChange(session) {
      checking.refresh();
      void recheckClosed(context, checking);
      void watching.update();
      lookForStale();
      void publishFileProblems(context, session, told);
      void connection.sendNotification(SOURCE_TEXT_CHANGED, { uris: textViewsOf(session) });
    },
  });
  const context: ServerContext = { connection, environment, options, abilities, host, drafts, sessions };
  const checking = new Checking(context);
  const watching = createWatching(context);
  const staleness = createStaleness(context);
  const lookForStale = throttled(environment, () => void staleness.update().then(tellStatus));
  checking.reports.onChecked.add(tellStatus).add(lookForStale);

  listenToDocuments(context, checking);
  listenToEditor(context, checking);
  listenToClient(context, checking);
  connection.onExecuteCommand(({ command, arguments: given }) =>
    runCommand(context, checking, command, given?.[0]),
  );
  connection.onDidChangeWatchedFiles(({ changes }) => watching.received(changes));
  connection.onDidChangeConfiguration(() => void sessions.configure());
  connection.onInitialized(() => {
    const { workspaceFolders, rootUri } = params;
    sessions.add(workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : []));
    if (abilities.configurationChanges) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'tickmark' });
    }
    if (abilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        sessions.remove(removed.map((folder) => folder.uri));
        sessions.add(added.map((folder) => folder.uri));
        checking.refresh();
        tellStatus();
      });
    }
    void watching.update();
  });
}

function listenToDocuments({ connection, drafts }: ServerContext, checking: Checking): void {
  const { documents } = drafts;
  documents.onDidOpen(({ document }) => checking.opened(document));
  // The manager tells the opening as a change too; that check is merged with the first.
  documents.onDidChangeContent(({ document }) => checking.changed(document));
  documents.onDidSave(({ document }) => checking.saved(document));
  documents.onDidClose(({ document }) => checking.closed(document));
  documents.listen(connection);
}

const hostOfClient = (connection: Connection): Host =>
  remoteHost({
    list: (folder, limit) => connection.sendRequest<HostListResult>(HOST_LIST, { folder, limit }),
    read: (uri) => connection.sendRequest<HostReadResult>(HOST_READ, { uri }),
    stat: (uri) => connection.sendRequest<HostStatResult>(HOST_STAT, { uri }),
  });

/** The editor's settings for a folder. The section holds the client's own settings too, which are none of ours. */
async function settingsFor(
  connection: Connection,
  isSupported: boolean,
  folder: string,
): Promise<GivenSettings> {
  if (!isSupported) return {};
  const section: unknown = await connection.workspace.getConfiguration({
    scopeUri: folder,
    section: 'tickmark',
  });
  const own = Object.entries(section ?? {}).filter(([key]) => SETTING_KEYS.some((known) => known === key));
  const { settings, problems } = readSettings(Object.fromEntries(own));
  for (const { message, remedy } of problems) connection.console.warn(`Settings: ${message} ${remedy}`);
  return settings;
}

/**
 * A wrong setting in `tickmark.json`, or an entry of a bibliography that cannot be read, is a diagnostic in that file.
 * `told` holds the files that have some.
 */
async function publishFileProblems(
  { connection, host }: ServerContext,
  { workspace }: Session,
  told: Set<string>,
): Promise<void> {
  const { configFile, configProblems, bibliographies, folder } = workspace;
  const wrong = new Map<string, readonly PlacedProblem[]>([[configFile, configProblems]]);
  for (const [uri, { problems }] of bibliographies) wrong.set(uri, problems);
  for (const uri of [...told]) {
    if (pathBelow(folder, uri) === undefined || (wrong.get(uri) ?? []).length > 0) continue;
    told.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  }
  for (const [uri, problems] of wrong) {
    if (problems.length === 0) continue;
    try {
      const document = TextDocument.create(uri, 'json', 0, decode(await host.read(uri), uri).text);
      const code = uri === configFile ? 'config' : 'bibliography';
      const diagnostics = problems.map((problem) => toFileDiagnostic(document, problem, code));
      told.add(uri);
      void connection.sendDiagnostics({ uri, diagnostics });
    } catch {
      // Deleted meanwhile: the event that says so clears them.
    }
  }
}

/** Runs `action` once for all calls within `STATUS_MS`. */
function throttled({ after }: ServerEnvironment, action: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    after(STATUS_MS, () => {
      isWaiting = false;
      action();
    });
  };
}
