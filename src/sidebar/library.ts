/**
 * The package that the sidebar brings along: the build puts it, minified, into a script before our own.
 */
/*!
 * ts-ics, Copyright (c) Neuvernetzung Medienagentur UG, MIT: https://github.com/Neuvernetzung/ts-ics/blob/master/LICENSE
 */
export { generateIcsEvent } from 'ts-ics';
