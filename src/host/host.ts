/** What a host knows of a file without reading it. */
export interface FileEntry {
  readonly uri: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970-01-01 UTC; 0 where the host cannot tell. */
  readonly modified: number;
}

/** A folder's listing; what could not be read is said, never dropped. */
export interface Listing {
  readonly files: readonly FileEntry[];
  readonly problems: readonly { readonly uri: string; readonly message: string; readonly remedy?: string }[];
}

/** Files that say what search leaves out, as for VS Code and ripgrep; of one folder the later one has the last word. */
export const IGNORE_FILES: readonly string[] = ['.gitignore', '.ignore'];

/**
 * The port through which everything outside the process is reached. Files are named by URI strings throughout
 * (`file:///...`, `vscode-vfs://...`). There is no way to write: sources are never written to.
 */
export interface Host {
  /** Every file below `folder` (of hidden ones those of `IGNORE_FILES` at least), at any depth, in code-unit order of URI; at most `limit`, a problem says so when it is hit. */
  list(folder: string, limit: number): Promise<Listing>;
  /** The file's bytes. Rejects with an `Error` whose message a writer understands. */
  read(uri: string): Promise<Uint8Array>;
  /** `undefined` where nothing is there. */
  stat(
    uri: string,
  ): Promise<
    { readonly kind: 'file' | 'folder'; readonly size: number; readonly modified: number } | undefined
  >;
}
