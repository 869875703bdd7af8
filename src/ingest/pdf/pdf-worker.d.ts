/** The half of pdfjs that reads files; its package has no types for it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: {
    /** Listens at the port. */
    initializeFromPort(port: unknown): void;
  };
}
