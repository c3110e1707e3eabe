/** A document as text: Vite reads it, as no Worker has files. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
