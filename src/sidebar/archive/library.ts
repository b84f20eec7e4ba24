/**
 * The two packages that read the archive, in one place: the build puts them, minified, into a script before our own.
 */
/*!
 * @zip.js/zip.js, Copyright (c) Gildas Lormeau, BSD-3-Clause: https://github.com/gildas-lormeau/zip.js/blob/master/LICENSE
 * papaparse, Copyright (c) Matthew Holt, MIT: https://github.com/mholt/PapaParse/blob/master/LICENSE
 */
export { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
export { default as Papa } from 'papaparse';
