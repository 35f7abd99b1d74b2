import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DraftReport } from '../core/verdict/report.ts';
import type { Host } from '../host/host.ts';
import type { Drafts } from './drafts.ts';
import type { ServerEnvironment } from './environment.ts';
import type { InitializationOptions } from './protocol.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';

/** What the client said it can do; everything else must do without. */
export interface ClientAbilities {
  readonly configuration: boolean;
  readonly workspaceFolders: boolean;
  readonly watchedFiles: boolean;
  readonly relativePatterns: boolean;
  readonly configurationChanges: boolean;
  readonly progress: boolean;
  readonly showDocument: boolean;
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  /** It shows annotated edits to the writer before they are made. */
  readonly previews: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly locationLinks: boolean;
  readonly markdownHovers: boolean;
}

/** What every feature is handed. */
export interface ServerContext {
  readonly connection: Connection;
  readonly environment: ServerEnvironment;
  readonly host: Host;
  readonly options: InitializationOptions;
  readonly abilities: ClientAbilities;
  readonly drafts: Drafts;
  readonly sessions: Sessions;
}

/** A draft with the report of exactly the text it has now. */
export interface CheckedDraft {
  readonly document: TextDocument;
  readonly session: Session;
  readonly report: DraftReport;
}
