/**
 * Leaves out of zip.js what decrypts: LinkedIn locks no archive, the page refuses a locked one before it unpacks,
 * and the ciphers are 15 kB of each opening of the sidebar.
 */
import type { Plugin } from 'esbuild';

const CIPHERS = /[\\/]zip\.js[\\/]lib[\\/]core[\\/]streams[\\/](?:aes|zip)-crypto-stream\.js$/;

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

export const withoutDecryption: Plugin = {
  name: 'without-decryption',
  setup({ onLoad }) {
    onLoad({ filter: CIPHERS }, () => ({ contents: LOCKED }));
  },
};
