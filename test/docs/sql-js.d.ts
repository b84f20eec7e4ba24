/** What the tests use of sql.js: SQLite, compiled to WebAssembly. */
declare module 'sql.js' {
  type Value = number | string | null;
  interface Database {
    run(sql: string, values?: readonly Value[]): void;
    exec(
      sql: string,
    ): { readonly columns: readonly string[]; readonly values: readonly (readonly Value[])[] }[];
    create_function(name: string, run: (...values: never[]) => Value): void;
    close(): void;
  }
  export default function load(): Promise<{ readonly Database: new () => Database }>;
}
