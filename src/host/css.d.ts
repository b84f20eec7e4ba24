/** Style sheets that the page imports for their effect; esbuild gathers them into one. */
declare module '*.css';
