/** A document as text. Vite reads it, because a Worker has no files. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
