import { printableLine } from '../../../lib/text/text-style.ts';

/** The labels of an alert; what would reorder their text is shown as unreadable. */
export function LabelList({ labels }: { labels: Record<string, string> }) {
  return (
    <ul class="labels" aria-label="Labels">
      {Object.entries(labels).map(([name, value]) => (
        <li>
          <code>{printableLine(`${name}="${value}"`)}</code>
        </li>
      ))}
    </ul>
  );
}
