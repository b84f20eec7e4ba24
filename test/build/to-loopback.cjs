/**
 * Loaded before clasp, which stays as it is: its requests to Google go to the stand-in at STAND_IN instead, and of Google's
 * three hundred services, which take a second to load, only that of scripts is there.
 */
const Module = require('node:module');
const { resolve } = require('node:path');

const INDEX = /googleapis[\\/]build[\\/]src[\\/](?:apis[\\/])?index\.js$/;
const SERVICE = /^\.\/(?:apis\/)?(\w+)(?:\/\w+)?$/;
const load = Module._load;
Module._load = (request, parent, isMain) => {
  const [, service] = (INDEX.test(parent?.filename ?? '') && SERVICE.exec(request)) || [];
  const isSpared = service !== undefined && service !== 'googleapis' && service !== 'script';
  return isSpared ? {} : load(request, parent, isMain);
};

const { google } = Module.createRequire(resolve(process.argv[1]))('googleapis');

google.options({
  fetchImplementation: (address, init) => {
    const { pathname, search } = new URL(address);
    return fetch(`${process.env.STAND_IN}${pathname}${search}`, init);
  },
});
