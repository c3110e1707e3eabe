/** A storage as text. Vite reads it, because a Worker has no files. */
declare module '*.sql?raw' {
  const text: string;
  export default text;
}
