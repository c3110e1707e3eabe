import type { EntryFilter } from '../../../core/answer/filter-entries.ts';
import { ERROR_DOMAINS, SEVERITIES } from '../../../core/entry/known-error.ts';
import { SearchField } from './search-field.tsx';

type SearchFormProps = { filter: EntryFilter; choices: { service: string[]; group: string[] } };

/** Works by itself; its script only saves the pressing of the button. */
export function SearchForm({ filter, choices }: SearchFormProps) {
  return (
    <search>
      <form class="filters" action="/" data-search>
        <div class="search">
          <SearchField placeholder="An error, a service, a word of the log" value={filter.q ?? ''} />
        </div>
        <div class="filter-row">
          <Choice label="Service" name="service" values={choices.service} chosen={filter.service} />
          <Choice
            label="Severity"
            name="severity"
            values={SEVERITIES.toReversed()}
            chosen={filter.severity}
          />
          <Choice label="Group" name="group" values={choices.group} chosen={filter.group} />
          <Choice label="Domain" name="domain" values={ERROR_DOMAINS} chosen={filter.domain} />
          <Choice label="Auto-fix" name="auto_fix" values={['true', 'false']} chosen={filter.auto_fix} />
          <button class="quiet" type="submit">
            Search
          </button>
        </div>
      </form>
    </search>
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
