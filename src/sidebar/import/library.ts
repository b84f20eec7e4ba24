/**
 * The package that the importer's page brings along: the build puts it, minified, into a script before our own.
 */
/*!
 * @zip.js/zip.js, Copyright (c) Gildas Lormeau, BSD-3-Clause: https://github.com/gildas-lormeau/zip.js/blob/master/LICENSE
 */
export { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
