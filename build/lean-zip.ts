/**
 * Leaves out of zip.js what the page never uses: LinkedIn locks no archive, and the page refuses a locked one before
 * it unpacks; the browser unpacks without a worker. That is 18 kB of the importer's page.
 */
import type { Plugin } from 'esbuild';

const CIPHERS = /[\\/]zip\.js[\\/]lib[\\/]core[\\/]streams[\\/](?:aes|zip)-crypto-stream\.js$/;
/** It registers itself; what unpacks without workers asks for none. */
const WORKERS = /[\\/]zip\.js[\\/]lib[\\/]core[\\/]codec-worker-web\.js$/;

/** An entry that does not say it is locked, and is, fails with zip.js's own word for it. */
const LOCKED = `
  class Locked { constructor() { throw new Error('File contains encrypted entry'); } }
  export {
    Locked as AESDecryptionStream,
    Locked as AESEncryptionStream,
    Locked as ZipCryptoDecryptionStream,
    Locked as ZipCryptoEncryptionStream,
  };
`;

export const leanZip: Plugin = {
  name: 'lean-zip',
  setup({ onLoad }) {
    onLoad({ filter: CIPHERS }, () => ({ contents: LOCKED }));
    onLoad({ filter: WORKERS }, () => ({ contents: '' }));
  },
};
