import type { Child } from 'hono/jsx';

type PartProps = { title: string; children?: Child };

/** A titled part of an entry. */
export function Part({ title, children }: PartProps) {
  return (
    <section class="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
