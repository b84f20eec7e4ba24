/** The slice of HtmlService's client API that the pages use. */
declare namespace google {
  namespace script {
    interface Runner {
      withSuccessHandler(
        handler: (value: unknown) => void,
      ): Runner & Record<string, (...args: unknown[]) => void>;
      withFailureHandler(handler: (error: Error) => void): Runner;
    }
    const run: Runner;
    namespace host {
      function close(): void;
      namespace editor {
        /** Moves the focus from the sidebar to the spreadsheet. */
        function focus(): void;
      }
    }
  }
}
