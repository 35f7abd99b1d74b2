// Runs the browser server in a worker thread whose globals are those of a web worker, without Node's.
const { readFileSync } = require('node:fs');
const { runInNewContext } = require('node:vm');
const { parentPort, workerData } = require('node:worker_threads');

const scope = {
  AbortController,
  AbortSignal,
  MessageChannel,
  TextDecoder,
  TextEncoder,
  URL,
  atob,
  clearTimeout,
  console,
  setTimeout,
  structuredClone,
  addEventListener: () => undefined,
  postMessage: (message) => parentPort.postMessage(message),
};
scope.self = scope;
scope.globalThis = scope;
runInNewContext(readFileSync(workerData, 'utf8'), scope);
parentPort.on('message', (data) => scope.onmessage({ data }));
