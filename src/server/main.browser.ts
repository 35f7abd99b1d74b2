import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { noHost } from './environment.ts';
import { createServer } from './server.ts';

// In a web worker, whose global scope is the port to the client.
const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(port),
  new BrowserMessageWriter(port),
);

// A message through the port's own queue comes after those that wait there already; setTimeout would wait 4 ms.
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

createServer(connection, {
  host: (remote) => remote ?? noHost,
  after: (ms, action) => {
    const handle = setTimeout(action, ms);
    return () => clearTimeout(handle);
  },
  pause,
});
