/** Loaded before clasp, which stays as it is: its requests to Google go to the stand-in at STAND_IN instead. */
const { createRequire } = require('node:module');
const { resolve } = require('node:path');

const { google } = createRequire(resolve(process.argv[1]))('googleapis');

google.options({
  fetchImplementation: (address, init) => {
    const { pathname, search } = new URL(address);
    return fetch(`${process.env.STAND_IN}${pathname}${search}`, init);
  },
});
