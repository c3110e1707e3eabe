/** The labels of an alert. */
export function LabelList({ labels }: { labels: Record<string, string> }) {
  return (
    <ul class="labels" aria-label="Labels">
      {Object.entries(labels).map(([name, value]) => (
        <li>
          <code>
            {name}="{value}"
          </code>
        </li>
      ))}
    </ul>
  );
}
