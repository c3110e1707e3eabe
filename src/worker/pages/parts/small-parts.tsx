type CommandProps = {
  code: string;
  /** The one that `c` copies from anywhere. */
  isMain?: boolean;
};

/** A command, with a button to copy it; the button shows itself when the page's script runs. */
export function Command({ code, isMain = false }: CommandProps) {
  return (
    <div class={isMain ? 'command main-command' : 'command'}>
      <pre tabindex={0} data-item>
        <code>{code}</code>
      </pre>
      <button class="copy" type="button" data-copy hidden aria-label={`Copy: ${code}`}>
        Copy
      </button>
    </div>
  );
}
