import type { MessageReader, MessageWriter } from 'vscode-jsonrpc';

/** A running server: the two ends of the line to it. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Called once when the server has ended by itself; `reason` completes "The checker stopped: ...". */
  onExit(listener: (reason: string) => void): void;
  /** Ends the server at once. */
  kill(): void;
}

/** Starts a server. Rejects with an `Error` a writer understands. */
export type Launch = () => Promise<Transport>;
