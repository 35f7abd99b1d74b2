// Files for the server where it cannot read them itself: in the browser, and in workspaces that are not on a disk.
import * as vscode from 'vscode';
import {
  HOST_LIST,
  HOST_READ,
  HOST_STAT,
  type HostListParams,
  type HostListResult,
  type HostReadResult,
  type HostStatResult,
  type HostUriParams,
} from '../server/protocol.ts';
import type { ServerConnection } from './lsp/connection.ts';
import { uriIn, uriOut } from './lsp/convert.ts';

/** A folder deeper than this is a loop of links, or none that a writer made. */
const MAX_DEPTH = 64;

/** Answers the server's questions about files with VS Code's own file system. */
export function serveFiles(connection: ServerConnection): void {
  connection.onRequest<HostListParams>(HOST_LIST, ({ folder, limit }, token) =>
    list(uriIn(folder), limit, token),
  );
  connection.onRequest<HostUriParams>(HOST_READ, ({ uri }) => read(uriIn(uri)));
  connection.onRequest<HostUriParams>(HOST_STAT, ({ uri }) => stat(uriIn(uri)));
}

interface Found {
  readonly files: { uri: string; size: number; modified: number }[];
  readonly problems: { uri: string; message: string; remedy?: string }[];
}

/** Every file below the folder, in code-unit order of URI. Links are not followed, so no loop is walked twice. */
async function list(
  folder: vscode.Uri,
  limit: number,
  token: vscode.CancellationToken,
): Promise<HostListResult> {
  const found: Found = { files: [], problems: [] };
  const waiting: { uri: vscode.Uri; depth: number }[] = [{ uri: folder, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (token.isCancellationRequested) break;
    if (next.depth > MAX_DEPTH) {
      found.problems.push({ uri: uriOut(next.uri), message: `is nested deeper than ${MAX_DEPTH} folders` });
      continue;
    }
    const below = await listOne(next.uri, limit, found);
    waiting.push(...below.map((uri) => ({ uri, depth: (next?.depth ?? 0) + 1 })));
    if (found.files.length >= limit) {
      found.problems.push({
        uri: uriOut(folder),
        message: `has more than ${limit} files; the rest was not looked at`,
        remedy: 'Name narrower folders in the setting sources.',
      });
      break;
    }
  }
  found.files.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return found;
}

/** Adds the folder's files and returns its folders. */
async function listOne(folder: vscode.Uri, limit: number, found: Found): Promise<vscode.Uri[]> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    found.problems.push({ uri: uriOut(folder), message: `cannot be read: ${inWords(error)}` });
    return [];
  }
  const below: vscode.Uri[] = [];
  for (const [name, type] of entries) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) below.push(uri);
    else if ((type & vscode.FileType.File) !== 0 && found.files.length < limit) {
      const { size, mtime } = await vscode.workspace.fs
        .stat(uri)
        .then(undefined, () => ({ size: 0, mtime: 0 }));
      found.files.push({ uri: uriOut(uri), size, modified: mtime });
    }
  }
  return below;
}

async function read(uri: vscode.Uri): Promise<HostReadResult> {
  return { base64: toBase64(await vscode.workspace.fs.readFile(uri)) };
}

async function stat(uri: vscode.Uri): Promise<HostStatResult> {
  try {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    const kind = (type & vscode.FileType.Directory) !== 0 ? 'folder' : 'file';
    return { kind, size, modified: mtime };
  } catch {
    return null;
  }
}

const CHUNK_BYTES = 0x8000;

/** Base64 of the bytes, with what both extension hosts have. */
function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES)));
  }
  return btoa(parts.join(''));
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
