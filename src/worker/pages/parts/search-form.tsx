import { type EntryFilter, FILTER_VALUES } from '../../../core/answer/filter-entries.ts';

type SearchFormProps = { filter: EntryFilter; choices: { service: string[]; group: string[] } };

/** The form works without its script. With it, results appear as you type. */
export function SearchForm({ filter, choices }: SearchFormProps) {
  return (
    <search>
      <form class="filters" action="/" data-search>
        <div class="search">
          <SearchField placeholder="Search by error, service or words from a log" value={filter.q ?? ''} />
        </div>
        <div class="filter-row">
          <Choice label="Service" name="service" values={choices.service} chosen={filter.service} />
          <Choice
            label="Severity"
            name="severity"
            values={FILTER_VALUES.severity.toReversed()}
            chosen={filter.severity}
          />
          <Choice label="Group" name="group" values={choices.group} chosen={filter.group} />
          <Choice label="Domain" name="domain" values={FILTER_VALUES.domain} chosen={filter.domain} />
          <Choice label="Auto-fix" name="auto_fix" values={FILTER_VALUES.auto_fix} chosen={filter.auto_fix} />
          <button class="quiet" type="submit">
            Search
          </button>
        </div>
      </form>
    </search>
  );
}

type SearchFieldProps = { placeholder: string; value?: string };

/** A search field with its keyboard shortcut. */
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

const NAMES: Record<string, string> = { true: 'yes', false: 'no' };

type ChoiceProps = { label: string; name: string; values: readonly string[]; chosen: string | null };

function Choice({ label, name, values, chosen }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">any</option>
        {values.map((value) => (
          <option value={value} selected={value === chosen}>
            {NAMES[value] ?? value}
          </option>
        ))}
      </select>
    </label>
  );
}
