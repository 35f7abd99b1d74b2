import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from '../host/node.ts';
import { routedHost } from '../host/remote.ts';
import { createServer } from './server.ts';

const local = nodeHost();

// An editor that refuses a request (to watch files, to show a message) must not cost the writer the server.
process.on('unhandledRejection', (reason) => {
  console.error(`Tickmark: ${reason instanceof Error ? reason.stack : String(reason)}`);
});

// `--stdio`, `--node-ipc` or `--pipe` on the command line say how client and server talk.
createServer(createConnection(ProposedFeatures.all), {
  host: (remote) => (remote === undefined ? local : routedHost(local, remote)),
  after: (ms, action) => {
    const handle = setTimeout(action, ms);
    return () => clearTimeout(handle);
  },
  pause: () => new Promise((resolve) => setImmediate(resolve)),
});
