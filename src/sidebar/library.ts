/**
 * The packages that the page brings along, in one place: the build puts them, minified, into a script before
 * our own.
 */
/*!
 * @zip.js/zip.js, Copyright (c) Gildas Lormeau, BSD-3-Clause: https://github.com/gildas-lormeau/zip.js/blob/master/LICENSE
 * ts-ics, Copyright (c) Neuvernetzung Medienagentur UG, MIT: https://github.com/Neuvernetzung/ts-ics/blob/master/LICENSE
 */
export { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
export { generateIcsEvent } from 'ts-ics';
