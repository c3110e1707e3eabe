type SearchFieldProps = { placeholder: string; value?: string };

/** A search field, and the key that leads to it. */
export function SearchField({ placeholder, value = '' }: SearchFieldProps) {
  return (
    <>
      <input
        type="search"
        name="q"
        value={value}
        placeholder={placeholder}
        aria-label="Search entries"
        autocomplete="off"
        spellcheck={false}
      />
      <kbd>/</kbd>
    </>
  );
}
