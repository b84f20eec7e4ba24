/** The two packages that read the archive, in one place: the build sets them apart from our own script, minified. */
export { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
export { default as Papa } from 'papaparse';
